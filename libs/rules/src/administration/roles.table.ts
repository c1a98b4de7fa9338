// Which roles an account may have: those that handle cases, that of the assisting bodies, and those of the three separated administrators (三员).

export const CASE_ROLES = ['officer', 'intake', 'unit-head', 'city-intake', 'city-head'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** 系统管理员, 安全管理员, 审计管理员: none of them handles a case, and no account is two of them. */
export const ADMIN_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
export type AdminRole = (typeof ADMIN_ROLES)[number];

/** 协助人员: of a consumers' association, a mediation body or a service station; opens nothing of the desk. */
export const ASSIST_ROLES = ['assistant'] as const;
export type AssistRole = (typeof ASSIST_ROLES)[number];

/** Whom a lifecycle may let take a step. */
export type StepRole = CaseRole | AssistRole;

export const ROLES = [...CASE_ROLES, ...ASSIST_ROLES, ...ADMIN_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the city bureau and its 12315 centre, which mean nothing anywhere else. */
export const CITY_ROLES: readonly Role[] = ['city-intake', 'city-head'];
