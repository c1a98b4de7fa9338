// The database roles: groups that own rights, and for each installation the logins that belong to them.
import pg from 'pg';

export const RECORD_ROLES = ['app', 'sweeper', 'vault', 'audit', 'public', 'queue', 'keys', 'eraser'] as const;
export type RecordRole = (typeof RECORD_ROLES)[number];

export interface RoleOptions {
  /** Put before the role's name: with `anqi_zhoukou_` the login of `app` is `anqi_zhoukou_app`. */
  readonly loginPrefix: string;
  readonly rolePassword: (role: string) => string;
}

const wellFormedPrefix = /^[a-z][a-z0-9_]{0,40}$/;
const groupOf = (role: RecordRole): string => `anqi_${role}`;

/** The login of a role in this installation. @throws Error when the prefix would name a group role */
export function loginOf(role: RecordRole, { loginPrefix }: Pick<RoleOptions, 'loginPrefix'>): string {
  const login = `${loginPrefix}${role}`;
  if (!wellFormedPrefix.test(loginPrefix)) throw new Error('A login prefix is of a-z, 0-9 and _, 41 letters at most.');
  if (login === groupOf(role)) throw new Error('The prefix anqi_ belongs to the group roles: choose a longer one.');
  return login;
}

/** The address at which a role enters, made from the owner's. */
export function roleUrl(ownerUrl: string, role: RecordRole, options: RoleOptions): string {
  const url = new URL(ownerUrl);
  url.username = loginOf(role, options);
  url.password = encodeURIComponent(options.rolePassword(role));
  return url.href;
}

/** Makes what is missing and sets the passwords; roles belong to the whole server, so others may be at it too. */
export async function ensureRoles(owner: pg.Client, options: RoleOptions): Promise<void> {
  const database = await nameOfDatabase(owner);
  for (const role of RECORD_ROLES) {
    const [group, login] = [groupOf(role), loginOf(role, options)];
    await createRole(owner, group, 'NOLOGIN');
    await createRole(owner, login, 'LOGIN INHERIT');
    const password = pg.escapeLiteral(options.rolePassword(role));
    await patiently(() => owner.query(`ALTER ROLE ${login} LOGIN INHERIT PASSWORD ${password}`));
    await patiently(() => owner.query(`GRANT ${group} TO ${login}`));
    await owner.query(`GRANT CONNECT ON DATABASE ${database} TO ${login}`);
  }
  // The schema of the queue is given to its role: whoever gives it away must belong to it.
  await patiently(() => owner.query(`GRANT ${groupOf('queue')} TO CURRENT_USER`));
  await owner.query(`GRANT CREATE ON DATABASE ${database} TO ${loginOf('queue', options)}`);
  await owner.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
}

async function nameOfDatabase(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
  return pg.escapeIdentifier(rows[0]?.name ?? '');
}

async function createRole(owner: pg.Client, role: string, manner: string): Promise<void> {
  const found = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  await owner.query(`CREATE ROLE ${role} ${manner}`).catch((fault: unknown) => {
    // Another installation of this server made it in between.
    if (!(fault instanceof pg.DatabaseError) || !['42710', '23505'].includes(fault.code ?? '')) throw fault;
  });
}

const tries = 20;

/** Two installations that change the same role at once: one of them is told "tuple concurrently updated". */
async function patiently<T>(work: () => Promise<T>, left = tries): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const collided = fault instanceof pg.DatabaseError && (fault.code === 'XX000' || fault.code === '23505');
    if (!collided || left <= 1) throw fault;
    return patiently(work, left - 1);
  }
}
