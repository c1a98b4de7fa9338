// Officers as the house needs them: who signs in, whom a case may be given to, where a letter to an office goes.
import type { Recipient, Role } from '#rules';
import { AccountRecord } from './account.record.js';
import type { UnitOfWork } from './unit-of-work.js';

/** An officer without anything secret. */
export interface AccountView {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly station: string | null;
  readonly roles: readonly Role[];
}

export interface MailRecipient {
  readonly account: string | null;
  readonly name: string;
  readonly mail: string;
}

export interface OfficeRequest {
  readonly city: string;
  readonly to: Recipient;
  /** The unit of the case. */
  readonly unit: string;
  /** The account that handles the case, for `handler`. */
  readonly handler: string | null;
  /** The case the letter is about: nobody to whom it is closed gets it. */
  readonly caseId: string | null;
}

interface FoundRecipient extends MailRecipient {
  readonly closed: boolean;
}

/** Which role an office is, and whether it sits in the case's unit or above it. */
const offices: Readonly<
  Record<Exclude<Recipient, 'handler'>, { readonly role: Role; readonly kinds: readonly string[] | null }>
> = {
  intake: { role: 'intake', kinds: null },
  'unit-head': { role: 'unit-head', kinds: null },
  'city-intake': { role: 'city-intake', kinds: ['city', 'intake'] },
  'city-head': { role: 'city-head', kinds: ['city', 'intake'] },
  'audit-admin': { role: 'audit-admin', kinds: ['city'] },
};

export class AccountQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** With its password hash: only for signing in. */
  async findByLogin(city: string, login: string): Promise<AccountRecord | undefined> {
    return this.app.read({ city, system: 'accounts' }, async ({ manager }) => {
      return (await manager.findOneBy(AccountRecord, { city, login: login.toLowerCase() })) ?? undefined;
    });
  }

  async find(city: string, id: string): Promise<AccountRecord | undefined> {
    return this.app.read({ city, system: 'accounts' }, async ({ manager }) => {
      return (await manager.findOneBy(AccountRecord, { city, id })) ?? undefined;
    });
  }

  /** Those who may sign in, of the given units, by unit and name. */
  async list(city: string, units: readonly string[]): Promise<readonly AccountView[]> {
    return this.app.read({ city, system: 'accounts' }, ({ query }) =>
      query<AccountView>(
        `SELECT a.id AS account, a.login, a.name, a.unit, u.name AS "unitName", a.station, a.roles
           FROM account a JOIN unit u ON u.city = a.city AND u.code = a.unit
          WHERE a.city = scope_city() AND a.unit = ANY ($1) AND a.disabled_at IS NULL ORDER BY a.unit, a.name, a.id`,
        [units],
      ),
    );
  }

  /**
   * Where a letter to an office goes: its people, else the mailbox of the unit; nobody when neither has an address, and
   * nobody when the case is closed to all of them: the mailbox of the unit is read by the same people.
   */
  async listMailRecipients(request: OfficeRequest): Promise<readonly MailRecipient[]> {
    const { city, to, unit, handler, caseId } = request;
    const codes = caseId === null ? [] : await this.listUnitCodes(city);
    return this.app.read({ city, units: codes }, async ({ query }) => {
      const office = to === 'handler' ? undefined : offices[to];
      const people = await query<FoundRecipient>(
        `SELECT a.id AS account, a.name, a.mail,
                coalesce((SELECT is_closed_to(a.id, c) FROM "case" c WHERE c.city = a.city AND c.id = $5::uuid), false) AS closed
           FROM account a JOIN unit u ON u.city = a.city AND u.code = a.unit
          WHERE a.city = scope_city() AND a.disabled_at IS NULL AND a.mail IS NOT NULL
            AND CASE WHEN $1::text IS NULL THEN a.id = $2::uuid
                     ELSE $1 = ANY (a.roles) AND CASE WHEN $3::text[] IS NULL THEN a.unit = $4 ELSE u.kind = ANY ($3) END END
          ORDER BY a.name, a.id`,
        [office?.role ?? null, handler, office?.kinds ?? null, unit, caseId],
      );
      if (people.length > 0) {
        return people.filter(({ closed }) => !closed).map(({ account, name, mail }) => ({ account, name, mail }));
      }
      return query<MailRecipient>(
        `SELECT NULL AS account, u.name, u.mail FROM unit u
          WHERE u.city = scope_city() AND u.mail IS NOT NULL AND CASE WHEN $1::text[] IS NULL THEN u.code = $2 ELSE u.kind = ANY ($1) END
          ORDER BY u.code`,
        [office?.kinds ?? null, unit],
      );
    });
  }

  private async listUnitCodes(city: string): Promise<readonly string[]> {
    const units = await this.app.read({ city, system: 'accounts' }, ({ query }) =>
      query<{ code: string }>('SELECT code FROM unit WHERE city = scope_city()'),
    );
    return units.map(({ code }) => code);
  }
}
