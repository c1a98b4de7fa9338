// What a file is, as whoever sends it says: a letter or a proof of identity names somebody on its face, and goes to nobody else.

export const ATTACHMENT_ROLES = ['evidence', 'letter-of-authority', 'identity-proof', 'other'] as const;
/** 证据, 授权委托书, 身份证明, or something else. */
export type AttachmentRole = (typeof ATTACHMENT_ROLES)[number];

/** What is there to show who somebody is: no part of it can be covered so that the rest says anything. */
export const NAMING_ROLES: readonly AttachmentRole[] = ['letter-of-authority', 'identity-proof'];

export function findAttachmentRole(code: string): AttachmentRole | undefined {
  return ATTACHMENT_ROLES.find((role) => role === code);
}
