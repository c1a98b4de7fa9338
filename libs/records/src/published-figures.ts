// The figures of the months that were published: kept once, read by everybody.
import { type FigureKind, type Instant, type MonthlyFigure, parseInstant } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface PublishedMonth {
  /** YYYY-MM in Asia/Shanghai. */
  readonly month: string;
  readonly asOf: Instant;
  readonly publishedAt: Instant;
  readonly figures: readonly MonthlyFigure[];
}

interface Row {
  readonly month: string;
  readonly county: string;
  readonly kind: FigureKind;
  readonly counted: number | null;
  readonly onTime: number | null;
  readonly strictCounted: number | null;
  readonly asOf: string;
  readonly publishedAt: string;
}

const shown = `
  to_char(month, 'YYYY-MM') AS month, county, kind, counted, on_time AS "onTime", strict_counted AS "strictCounted",
  to_jsonb(as_of) #>> '{}' AS "asOf", to_jsonb(published_at) #>> '{}' AS "publishedAt"`;

export class PublishedFigures {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** @param month YYYY-MM @returns how many rows were published; 0 where the month was published before */
  async publish(month: string, asOf: Instant, figures: readonly MonthlyFigure[]): Promise<number> {
    return this.app.inScope({ city: this.city, system: 'figures' }, async ({ query }) => {
      // Whoever is second waits for the first one's rows and finds them there: all of a month, or nothing of it.
      const made = await query(
        `INSERT INTO published_figure (city, month, county, kind, place, counted, on_time, strict_counted, as_of)
         SELECT scope_city(), $1::date, f.county, f.kind, f.place, f.counted, f."onTime", f."strictCounted", $2
           FROM jsonb_to_recordset($3::jsonb) AS f(county text, kind text, place integer, counted integer,
                  "onTime" integer, "strictCounted" integer)
          WHERE NOT EXISTS (SELECT FROM published_figure p WHERE p.city = scope_city() AND p.month = $1::date)
         ON CONFLICT DO NOTHING RETURNING county`,
        [`${month}-01`, asOf, JSON.stringify(figures.map((figure, place) => ({ ...figure, place })))],
      );
      return made.length;
    });
  }

  async has(month: string): Promise<boolean> {
    return (await this.list([month])).length > 0;
  }

  /** The months that were published, the newest first; YYYY-MM. */
  async listMonths(most: number): Promise<readonly string[]> {
    const rows = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<{ month: string }>(
        `SELECT to_char(month, 'YYYY-MM') AS month FROM published_figure WHERE city = scope_city()
          GROUP BY published_figure.month ORDER BY published_figure.month DESC LIMIT $1`,
        [most],
      ),
    );
    return rows.map(({ month }) => month);
  }

  /** @param months YYYY-MM; the newest first is answered, whatever their order */
  async list(months: readonly string[]): Promise<readonly PublishedMonth[]> {
    const rows = await this.app.read({ city: this.city, units: [] }, ({ query }) =>
      query<Row>(
        `SELECT ${shown} FROM published_figure
          WHERE city = scope_city() AND month = ANY ($1::date[]) ORDER BY published_figure.month DESC, place`,
        [months.map((month) => `${month}-01`)],
      ),
    );
    return [...new Set(rows.map(({ month }) => month))].map((month) => {
      const own = rows.filter((row) => row.month === month);
      return {
        month,
        asOf: parseInstant(own[0]?.asOf ?? ''),
        publishedAt: parseInstant(own[0]?.publishedAt ?? ''),
        figures: own.map(figureOf),
      };
    });
  }
}

function figureOf({ county, kind, counted, onTime, strictCounted }: Row): MonthlyFigure {
  return { county, kind, counted, onTime, strictCounted };
}
