// The only way to a connection: one transaction in one scope, begun, committed or undone here.
import 'reflect-metadata';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { EntityManager, QueryRunner } from 'typeorm';
import { asRecordsFault, isRetriable } from './database-fault.js';
import { records } from './records.table.js';
import { AuditUnavailable, RecordsFault } from './records-fault.js';
import { settingsOf } from './scope.js';
import type { Look, Scope } from './scope.js';

/** A statement that each connection reads and plans once, and then knows by its name. */
export interface KeptStatement {
  readonly name: string;
  readonly text: string;
}

export interface Work {
  /** Rows of a statement of ours; parameters are always sent apart from it. */
  readonly query: <Row extends object>(
    sql: string | KeptStatement,
    parameters?: readonly unknown[],
  ) => Promise<readonly Row[]>;
  /** Sends rows as COPY … FROM STDIN takes them; never more of them at a time than the server has room for. */
  readonly copyIn: (sql: string, lines: AsyncIterable<string>) => Promise<void>;
  /** TypeORM within this transaction: for records, never for cases. */
  readonly manager: EntityManager;
}

export interface UnitOfWorkOptions {
  readonly url: string;
  /** Connections; 8 to 16 serve two cores best. */
  readonly poolSize: number;
  readonly applicationName: string;
  /** Told of a connection that broke while nobody used it; never with a value of a row. */
  readonly onLostConnection?: (code: string) => void;
}

const tries = 3;
const patienceMs = { statement: 5000, lock: 3000, idleInTransaction: 10_000, connection: 3000 } as const;

export class UnitOfWork {
  private constructor(private readonly source: DataSource) {}

  static async open(options: UnitOfWorkOptions): Promise<UnitOfWork> {
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...records],
      synchronize: false,
      installExtensions: false,
      logging: false,
      // Without it a restart of the server would end this process.
      poolErrorHandler: (fault: unknown) => options.onLostConnection?.(codeOf(fault)),
      extra: {
        max: options.poolSize,
        application_name: options.applicationName,
        statement_timeout: patienceMs.statement,
        lock_timeout: patienceMs.lock,
        idle_in_transaction_session_timeout: patienceMs.idleInTransaction,
        connectionTimeoutMillis: patienceMs.connection,
        keepAlive: true,
      },
    });
    await source.initialize().catch((fault: unknown) => {
      throw asRecordsFault(fault);
    });
    return new UnitOfWork(source);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  /** Works in one transaction; a deadlock or a lost race is tried three times, anything else is the caller's. */
  async inScope<T>(scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
    return this.repeatedly(() => this.once(`BEGIN; ${scopeSql(scope)}`, work));
  }

  /**
   * As inScope, for readers: the database refuses every write but that of the look itself, which goes with the COMMIT.
   * @throws AuditUnavailable when a look cannot be written down: then nothing is shown
   */
  async read<T>(scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
    const look = 'look' in scope ? scope.look : undefined;
    if (look === undefined) return this.repeatedly(() => this.once(`BEGIN READ ONLY; ${scopeSql(scope)}`, work));
    return this.repeatedly(() => this.once(`BEGIN; ${scopeSql(scope)}`, work, lookSql(look)));
  }

  /** A transaction whose first statement sets the scope itself; only for the ledger's functions. */
  async begun<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.repeatedly(() => this.once('BEGIN', work));
  }

  /** One statement that is its own transaction: without a scope it sees no case. */
  async ask<Row extends object>(
    sql: string | KeptStatement,
    parameters: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return this.repeatedly(() => this.connected((client) => queryOn<Row>(client, sql, parameters)));
  }

  private async repeatedly<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (fault) {
        if (attempt >= tries || !isRetriable(fault)) throw asRecordsFault(fault);
        await wait(Math.random() * 20 * attempt);
      }
    }
  }

  private async once<T>(begin: string, work: (work: Work) => Promise<T>, look?: string): Promise<T> {
    return this.connected(async (client, runner) => {
      let committing = false;
      try {
        await client.query(begin);
        const result = await work({
          query: (sql, parameters = []) => queryOn(client, sql, parameters),
          copyIn: (sql, lines) => pipeline(Readable.from(lines), client.query(copyFrom(sql))),
          manager: runner.manager,
        });
        committing = true;
        await client.query(look === undefined ? 'COMMIT' : `${look}; COMMIT`);
        return result;
      } catch (fault) {
        await client.query('ROLLBACK').catch(() => undefined);
        if (isRetriable(fault)) throw fault;
        const told = asRecordsFault(fault, committing);
        throw committing && look !== undefined && told instanceof RecordsFault ? new AuditUnavailable() : told;
      }
    });
  }

  private async connected<T>(work: (client: pg.ClientBase, runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client: unknown = await runner.connect();
      if (!isClient(client)) throw new Error('TypeORM gave no connection of the pg driver.');
      return await work(client, runner);
    } finally {
      await runner.release();
    }
  }
}

async function queryOn<Row extends object>(
  client: pg.ClientBase,
  sql: string | KeptStatement,
  parameters: readonly unknown[],
): Promise<readonly Row[]> {
  const statement = typeof sql === 'string' ? { text: sql } : sql;
  const { rows } = await client.query<Row>({ ...statement, values: [...parameters] });
  return rows;
}

/** In the same message as BEGIN: one round trip less for each transaction. */
function scopeSql(scope: Scope): string {
  const settings = Object.entries(settingsOf(scope)).map(
    ([name, value]: [string, string]) => `set_config('anqi.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `SELECT ${settings.join(', ')}`;
}

/** In the same message as COMMIT: a look costs no trip of its own. */
function lookSql(look: Look): string {
  return `SELECT note_look(${pg.escapeLiteral(JSON.stringify(look))})`;
}

function isClient(value: unknown): value is pg.ClientBase {
  return typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function';
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown';
}
