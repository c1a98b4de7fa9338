// The one place where the tests ask the records room to migrate.

export const loginPrefix = 'anqi_test_';

/** Imported only when a suite wants a database: a run of pure rules never loads the ORM. */
export async function migrateTemplate(ownerUrl: string): Promise<void> {
  const { migrate } = await import('#records');
  // The server of a test run trusts this machine: no password is ever asked for.
  await migrate(ownerUrl, { loginPrefix, rolePassword: (role) => `trusted-${role}` });
}
