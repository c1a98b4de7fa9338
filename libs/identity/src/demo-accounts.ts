// The officers of the demo: invented people in every bureau, so that a case meets somebody wherever it goes.
import type { Role } from '#rules';
import { AccountRecord, type UnitOfWork, UnitQuery } from '#records';
import { Accounts, type NewAccount } from './accounts.js';
import { IdentityFault } from './identity-fault.js';
import { demoCost } from './passwords.js';

export interface DemoLogin {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
}

const COUNTIES = [
  ['chuanhui', '411602'],
  ['huaiyang', '411603'],
  ['fugou', '411621'],
  ['xihua', '411622'],
  ['shangshui', '411623'],
  ['shenqiu', '411624'],
  ['dancheng', '411625'],
  ['taikang', '411627'],
  ['luyi', '411628'],
  ['xiangcheng', '411681'],
] as const;

const ZONES = [
  ['jingkai', '411600-Z01'],
  ['shifanqu', '411600-Z02'],
  ['gangkou', '411600-Z03'],
  ['lingang', '411600-Z04'],
] as const;

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const GIVEN_NAMES = ['明远', '秀兰', '建平', '晓雨', '志强', '文静', '海涛', '玉梅', '国栋', '思齐', '立新'];

/** Two tables without a common divisor, so that no two of the first two hundred bear the same name. */
function inventedName(index: number): string {
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? ''}`;
}

const CITY = [
  { login: 'zhoukou.head', role: 'city-head', unit: '411600' },
  { login: '12315.a', role: 'city-intake', unit: '411600-12315' },
  { login: '12315.b', role: 'city-intake', unit: '411600-12315' },
] as const satisfies readonly Pick<DemoLogin, 'login' | 'role' | 'unit'>[];

const OFFICES = [
  { suffix: 'head', role: 'unit-head' },
  { suffix: 'a', role: 'officer' },
  { suffix: 'b', role: 'officer' },
  { suffix: 'intake', role: 'intake' },
  { suffix: 'station', role: 'officer' },
] as const satisfies readonly { readonly suffix: string; readonly role: Role }[];

/** The three separated administrators of the city. */
const ADMINISTRATORS = [
  { login: 'zhoukou.system', role: 'system-admin', unit: '411600' },
  { login: 'zhoukou.security', role: 'security-admin', unit: '411600' },
  { login: 'zhoukou.audit', role: 'audit-admin', unit: '411600' },
] as const satisfies readonly Pick<DemoLogin, 'login' | 'role' | 'unit'>[];

/** Of the consumers' association of the city and of the service station of the demo. */
const ASSISTANTS = [
  { login: 'xiehui.a', role: 'assistant', unit: '411600-XX' },
  { login: 'fuwuzhan.a', role: 'assistant', unit: '411602-FW1' },
] as const satisfies readonly Pick<DemoLogin, 'login' | 'role' | 'unit'>[];

const ZONE_OFFICES = OFFICES.slice(0, 2);

/** Who may enter the demo; the officer of a station is given one when the city's stations are known. */
export const demoLogins: readonly DemoLogin[] = [
  ...CITY,
  ...COUNTIES.flatMap(([county, unit]) =>
    OFFICES.map(({ suffix, role }) => ({ login: `${county}.${suffix}`, role, unit })),
  ),
  ...ZONES.flatMap(([zone, unit]) =>
    ZONE_OFFICES.map(({ suffix, role }) => ({ login: `${zone}.${suffix}`, role, unit })),
  ),
  ...ADMINISTRATORS,
  ...ASSISTANTS,
].map((seat, index) => ({ ...seat, name: inventedName(index) }));

/** Makes the accounts that are missing, all with one passphrase; those that are there stay as they are, disabled ones too. */
export async function seedDemoAccounts(
  app: UnitOfWork,
  { city, passphrase }: { readonly city: string; readonly passphrase: string },
): Promise<readonly DemoLogin[]> {
  const units = await new UnitQuery(app).list(city);
  const stationOf = (unit: string): string | null =>
    units.find(({ kind, parent }) => kind === 'station' && parent === unit)?.code ?? null;
  const known = await app.read({ city, system: 'accounts' }, ({ manager }) => manager.findBy(AccountRecord, { city }));
  const accounts = new Accounts(app, { city });
  const missing = demoLogins.filter(({ login }) => !known.some((account) => account.login === login));
  // Each its own salt and hash; at the demo's cost all of them take a quarter of a second.
  await Promise.all(
    missing.map((seat) =>
      createUnlessTaken(accounts, {
        login: seat.login,
        name: seat.name,
        unit: seat.unit,
        station: seat.login.endsWith('.station') ? stationOf(seat.unit) : null,
        roles: [seat.role],
        mail: `${seat.login}@anqi.invalid`,
        password: passphrase,
        cost: demoCost,
      }),
    ),
  );
  return demoLogins;
}

/** Another process that starts on the same database may have made it in between. */
async function createUnlessTaken(accounts: Accounts, account: NewAccount): Promise<void> {
  try {
    await accounts.createAccount(account);
  } catch (fault) {
    if (!(fault instanceof IdentityFault) || fault.code !== 'account.login-taken') throw fault;
  }
}
