// The filer's own way back to a filing: number and query code, wrong codes counted, one answer for absent and wrong.
import { parseInstant } from '#rules';
import type { CaseFile, Instant } from '#rules';
import { CasePageQuery } from './case-page.query.js';
import type { CasePageView } from './case-page.query.js';
import { isQueryCode } from './query-code.js';
import { TrackingLocked } from './records-fault.js';
import type { FilingScope } from './scope.js';
import { TimelineQuery } from './timeline.query.js';
import type { TimelineLine } from './timeline.query.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface TrackedCase {
  /** The filing that number and code open. */
  readonly filing: string;
  readonly file: CaseFile;
  readonly asOf: Instant;
  readonly unitName: string;
  readonly events: readonly TimelineLine[];
  /** Other cases of the same filing, such as the complaint into which a settlement turned. */
  readonly related: CasePageView['related'];
}

export interface TrackingRequest {
  readonly city: string;
  /** As printed: findCaseNumber reads what a person typed. */
  readonly number: string;
  readonly queryCode: string;
  /** The key under which query codes are derived. */
  readonly secret: string;
}

const wrongCodesAnHour = 10;
const noSalt = Buffer.alloc(16);

const keySql: KeptStatement = {
  name: 'key-of-a-number',
  text: `
  SELECT f.id AS filing, f.salt FROM tracking_key k JOIN filing f ON f.city = k.city AND f.id = k.filing_id
    WHERE k.city = scope_city() AND k.number = $1`,
};

const lockedSql: KeptStatement = {
  name: 'number-locked-until',
  text: `
  SELECT to_jsonb(locked_until) #>> '{}' AS until FROM query_try
    WHERE city = scope_city() AND number = $1 AND locked_until > now()`,
};

export class TrackingQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Undefined for an absent number as for a wrong code. @throws TrackingLocked after ten wrong codes within an hour */
  async find(request: TrackingRequest): Promise<TrackedCase | undefined> {
    const scope = await this.findScope(request);
    return scope === undefined ? undefined : this.read(scope, request.number);
  }

  /** For whoever has shown that the filing is his. @throws CaseNotFound */
  async read(scope: FilingScope, number: string): Promise<TrackedCase> {
    const page = await new CasePageQuery(this.app).find(scope, number);
    const events = await new TimelineQuery(this.app).list(scope, number, { audience: 'public' });
    const { file, asOf, unitName, related } = page;
    return { filing: scope.filing, file, asOf, unitName, events, related };
  }

  /** Only which filing number and code open; wrong codes are counted just the same. @throws TrackingLocked */
  async findFiling(request: TrackingRequest): Promise<string | undefined> {
    return (await this.findScope(request))?.filing;
  }

  /** In which whoever has number and code may also decide, where the law lets a filer. Answers and @throws as `find` */
  async findScope({ city, number, queryCode, secret }: TrackingRequest): Promise<FilingScope | undefined> {
    await this.refuseWhenLocked(city, number);
    const [key] = await this.app.read({ city, asking: number }, ({ query }) =>
      query<{ filing: string; salt: Buffer | null }>(keySql, [number]),
    );
    // An absent number is compared too: the time of the answer says nothing.
    const isRight = isQueryCode(secret, key?.salt ?? noSalt, queryCode) && (key?.salt ?? null) !== null;
    if (key === undefined || !isRight) {
      await this.countWrong(city, number);
      return undefined;
    }
    return { city, filing: key.filing };
  }

  private async refuseWhenLocked(city: string, number: string): Promise<void> {
    const [locked] = await this.app.read({ city, units: [] }, ({ query }) =>
      query<{ until: string }>(lockedSql, [number]),
    );
    if (locked !== undefined) throw new TrackingLocked(parseInstant(locked.until));
  }

  private async countWrong(city: string, number: string): Promise<void> {
    await this.app.inScope({ city, units: [] }, ({ query }) =>
      query(
        `INSERT INTO query_try AS t (city, number, wrong, first_at) VALUES (scope_city(), $1, 1, now())
         ON CONFLICT (city, number) DO UPDATE SET
           wrong = CASE WHEN t.first_at < now() - interval '1 hour' THEN 1 ELSE t.wrong + 1 END,
           first_at = CASE WHEN t.first_at < now() - interval '1 hour' THEN now() ELSE t.first_at END,
           locked_until = CASE WHEN t.first_at >= now() - interval '1 hour' AND t.wrong + 1 >= $2 THEN now() + interval '1 hour' END`,
        [number, wrongCodesAnHour],
      ),
    );
  }
}
