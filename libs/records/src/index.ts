// The door of the records room: the one way to what is stored.
export { migrate } from './migrate.js';
export type { MigrateOptions } from './migrate.js';
export { RECORD_ROLES, loginOf, roleUrl } from './roles.js';
export type { RecordRole, RoleOptions } from './roles.js';
