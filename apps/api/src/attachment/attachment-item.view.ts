// One attachment as a list shows it: what and how large, from whom and when, never the name it came with.
import { refusalOf } from '#files';
import type { AttachmentView } from '#records';
import type { Language } from '#rules';
import { doorText } from '../door/door.text.js';
import type { Naming } from '../words/event.text.js';
import type { AttachmentItem } from './attachment.dto.js';

/** @param naming of officers; for filers none is given */
export function attachmentItem(view: AttachmentView, language: Language, naming?: Naming): AttachmentItem {
  const { id, role, kind, bytes, state, sentBy, sentAt, sha256, refusal } = view;
  const account = sentBy.startsWith('account:') ? sentBy.slice('account:'.length) : undefined;
  const code = refusalOf(refusal);
  return {
    ...{ id, role, kind, bytes, state, sentAt },
    sentBy: account === undefined ? 'filer' : 'officer',
    ...(account === undefined || naming === undefined ? {} : { sentByName: naming.accountName(account) }),
    ...(sha256 === null ? {} : { sha256 }),
    ...(code === undefined ? {} : { refusal: doorText[code][language] }),
  };
}
