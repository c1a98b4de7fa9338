// The database of the house: the one that DATABASE_URL names, or a private server that is healed when it dies.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import type { Home } from './home.js';

export interface HouseDatabase {
  /** The owner's address. */
  readonly url: string;
  readonly isEmbedded: boolean;
  readonly stop: () => Promise<void>;
}

const pauseBeforeHealingMs = 300;

/** @param tell hears when the private server had to be started again */
export async function openDatabase(
  databaseUrl: string | undefined,
  home: Home,
  tell: (line: string) => void,
): Promise<HouseDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, isEmbedded: false, stop: () => Promise.resolve() };
  const options = {
    dataDir: home.databaseDir,
    durable: true,
    password: home.rolePassword('postgres'),
    database: 'anqi',
  } as const;
  let stopping = false;
  let server: EmbeddedPostgres = await startEmbeddedPostgres(options);
  const { url, port } = server;
  const kept = heal();
  return {
    url,
    isEmbedded: true,
    stop: async () => {
      stopping = true;
      await server.stop();
      await kept;
    },
  };

  // On the same port, so that the address every process holds stays true.
  async function heal(): Promise<void> {
    for (;;) {
      await server.exited;
      if (isStopping()) return;
      tell(`PostgreSQL ended; it starts again. Its data: ${join(home.databaseDir)}`);
      await wait(pauseBeforeHealingMs);
      if (isStopping()) return;
      server = await startEmbeddedPostgres({ ...options, port });
    }
  }

  function isStopping(): boolean {
    return stopping;
  }
}
