// The shelf of law texts: an edition is kept whole or not at all, and an article is found by the day it is read for.
import type { LawArticle, LawText, LocalDate } from '#rules';
import { LawTextRecord } from './law-text.record.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface LoadedLaw {
  readonly law: string;
  readonly edition: string;
  readonly document: string | null;
  readonly articles: number;
}

export interface LoadedArticle extends LawArticle {
  readonly law: string;
  readonly document: string | null;
  readonly inForceFrom: string | null;
}

export interface AskedArticle {
  readonly law: string;
  readonly article: string;
  readonly on: LocalDate;
}

const undated = 'undated';

export class LawTexts {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The articles of the same law and edition that are there already. */
  async listArticles({ law, inForceFrom }: Pick<LawText, 'law' | 'inForceFrom'>): Promise<readonly LawArticle[]> {
    const where = { city: this.city, law, edition: inForceFrom ?? undated };
    return this.app.read(this.scope, ({ manager }) => manager.find(LawTextRecord, { where, order: { place: 'ASC' } }));
  }

  /** Keeps every article of an edition, over what stood there, in one transaction. */
  async keep(text: LawText): Promise<void> {
    const { law, document, inForceFrom, articles } = text;
    const edition = inForceFrom ?? undated;
    const rows = articles.map((article, index) => ({
      ...article,
      ...{ city: this.city, law, edition, document, inForceFrom, place: index + 1 },
    }));
    await this.app.inScope(this.scope, async ({ manager }) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(LawTextRecord)
        .values(rows)
        .orUpdate(['place', 'document', 'text'], ['city', 'law', 'edition', 'article'])
        .execute();
    });
  }

  async list(): Promise<readonly LoadedLaw[]> {
    return this.app.read(this.scope, ({ query }) =>
      query<LoadedLaw>(
        `SELECT law, edition, max(document) AS document, count(*)::int AS articles FROM law_text
          WHERE city = $1 GROUP BY law, edition ORDER BY law, edition`,
        [this.city],
      ),
    );
  }

  /** The article of the newest edition in force on a day; one without a date is read where no dated one fits. */
  async find({ law, article, on }: AskedArticle): Promise<LoadedArticle | undefined> {
    const [found] = await this.app.ask<LoadedArticle>(
      `SELECT law, document, in_force_from::text AS "inForceFrom", article, text FROM law_text
        WHERE city = $1 AND law = $2 AND article = $3 AND (in_force_from IS NULL OR in_force_from <= $4::date)
        ORDER BY in_force_from DESC NULLS LAST LIMIT 1`,
      [this.city, law, article, on],
    );
    return found;
  }

  private get scope() {
    return { city: this.city, units: [] };
  }
}
