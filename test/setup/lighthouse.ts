// Has Lighthouse look at one page in a Chromium of its own, as on a phone, and reads what it thinks of it.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export type LighthouseCategory = 'accessibility' | 'best-practices' | 'seo' | 'performance';

export interface Rating {
  /** 0 to 100, as its report shows it. */
  readonly score: number;
  /** What kept it from more: the audit and what it says. */
  readonly faults: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
  readonly runtimeError?: { readonly code: string };
}

const run = promisify(execFile);
const program = join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli', 'index.js');
const MOST_BYTES = 64 * 1024 * 1024;
/** What keeps Chromium from talking to anybody but the page. */
const QUIET = '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync';

/** @throws Error when the page could not be loaded */
export async function rateByLighthouse(
  url: string,
  categories: readonly LighthouseCategory[],
  executablePath: string,
): Promise<ReadonlyMap<LighthouseCategory, Rating>> {
  const { stdout } = await run(
    process.execPath,
    [
      ...[program, url, '--quiet', '--output=json', '--no-enable-error-reporting'],
      ...[`--only-categories=${categories.join(',')}`, `--chrome-flags=${QUIET}`],
    ],
    { env: { CHROME_PATH: executablePath }, maxBuffer: MOST_BYTES },
  );
  const read: (text: string) => Report = JSON.parse;
  const report = read(stdout);
  if (report.runtimeError !== undefined) throw new Error(`Lighthouse: ${report.runtimeError.code}`);
  return new Map(categories.map((category) => [category, ratingOf(report, category)]));
}

function ratingOf({ categories, audits }: Report, category: LighthouseCategory): Rating {
  const { score = null, auditRefs = [] } = categories[category] ?? {};
  const faults = auditRefs
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const audit = audits[id];
      return audit === undefined || audit.score === null || audit.score === 1 ? [] : [`${id}: ${audit.title}`];
    });
  return { score: Math.round((score ?? 0) * 100), faults };
}
