// Names for codes: units and officers of the city, read again when they grow old.
import {
  AccountQuery,
  type AccountView,
  UnitQuery,
  type UnitRecord,
  type UnitOfWork,
  listGazetteerRows,
} from '#records';
import type { GazetteerTown } from '#rules';
import type { Naming } from '../words/event.text.js';

export interface DirectoryPage {
  readonly units: readonly UnitRecord[];
  readonly towns: readonly GazetteerTown[];
  readonly accounts: readonly AccountView[];
  readonly naming: Naming;
}

const keptForMs = 30_000;

export class Directory {
  private page: Promise<DirectoryPage> | undefined;
  private readAt = 0;
  /** What is kept is as new as this edition of the published, at least. */
  private readUnder = 0;

  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /**
   * As it was at most half a minute ago.
   * @param edition of the published, where a page says under it that it is the newest: then nothing older is given
   */
  async open(edition = 0): Promise<DirectoryPage> {
    const isOld = performance.now() - this.readAt > keptForMs || edition > this.readUnder;
    if (this.page === undefined || isOld) {
      this.readUnder = Math.max(this.readUnder, edition);
      this.readAt = performance.now();
      this.page = this.read();
      // A page that could not be read is not kept.
      this.page.catch(() => (this.page = undefined));
    }
    return this.page;
  }

  /** What has just been changed here is read again; another process may take half a minute. */
  forget(): void {
    this.page = undefined;
  }

  private async read(): Promise<DirectoryPage> {
    const units = await new UnitQuery(this.app).list(this.city);
    const { towns } = await listGazetteerRows(this.app, this.city);
    const codes = units.map(({ code }) => code);
    const accounts = await new AccountQuery(this.app).list(this.city, codes);
    const unitNames = new Map(units.map(({ code, name }) => [code, name]));
    const accountNames = new Map(accounts.map(({ account, name }) => [account, name]));
    const naming: Naming = {
      unitName: (code) => unitNames.get(code) ?? code,
      accountName: (account) => accountNames.get(account) ?? '',
    };
    return { units, towns, accounts, naming };
  }
}
