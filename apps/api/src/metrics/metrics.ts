// What the house measures of itself for whoever watches over it: counts and seconds, never who or about whom.
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { type Heartbeats, RecordsUnavailable } from '#records';
import type { FastifyInstance } from 'fastify';

/** From a look at a list to an import of a large sheet, in seconds. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.5, 5, 15];
const workerGauges = [
  { name: 'anqi_timers_due', help: 'Timers that are due and have not rung.', path: ['timers', 'due'] },
  {
    name: 'anqi_timers_oldest_due_seconds',
    help: 'How long the oldest of them has been due.',
    path: ['timers', 'oldestSeconds'],
  },
  { name: 'anqi_timers_failing', help: 'Timers that failed to ring five times or more.', path: ['timers', 'failing'] },
  { name: 'anqi_letters_waiting', help: 'Letters that are still to be sent.', path: ['letters', 'waiting'] },
  {
    name: 'anqi_letters_oldest_seconds',
    help: 'How long the oldest of them has been waiting.',
    path: ['letters', 'oldestSeconds'],
  },
  { name: 'anqi_letters_dead', help: 'Letters that nobody could deliver.', path: ['letters', 'dead'] },
  {
    name: 'anqi_sweep_last_ok_seconds',
    help: 'Seconds since the worker last looked for due timers.',
    path: ['sweepLastOkSecondsAgo'],
  },
  {
    name: 'anqi_queue_last_ok_seconds',
    help: 'Seconds since the queue last answered the worker.',
    path: ['queueLastOkSecondsAgo'],
  },
  {
    name: 'anqi_clock_jump_seconds',
    help: "How far the database's time stands from where it should; 0 when it stands.",
    path: ['clockJumpSeconds'],
  },
  {
    name: 'anqi_forgetting_last_ok_seconds',
    help: 'Seconds since this worker last forgot what no period keeps any more.',
    path: ['forgetting', 'secondsAgo'],
  },
  {
    name: 'anqi_forgotten_cases',
    help: 'Closed cases whose people its last run made unreadable.',
    path: ['forgetting', 'cases'],
  },
  { name: 'anqi_forgotten_keys', help: 'Data keys that its last run destroyed.', path: ['forgetting', 'keys'] },
] as const;

export interface Metrics {
  readonly contentType: string;
  /** All figures as they are now, in Prometheus' text format. */
  readonly figures: () => Promise<string>;
}

/** The figures of this process, and those of each worker from its last sign of life. */
export function openMetrics(server: FastifyInstance, heartbeats: Heartbeats): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countRequests(server, registry);
  const showWorkers = workersIn(registry);
  return {
    contentType: registry.contentType,
    figures: async () => {
      showWorkers(await workersOf(heartbeats));
      return registry.metrics();
    },
  };
}

function countRequests(server: FastifyInstance, registry: Registry): void {
  const requests = new Histogram({
    name: 'anqi_http_request_seconds',
    help: 'How long answers took, by the pattern of the route: what stood in the address is not kept.',
    labelNames: ['method', 'route', 'status'],
    buckets: requestSeconds,
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

type Beat = Awaited<ReturnType<Heartbeats['list']>>[number];

/** Each worker is a series of its own: one that was never seen, or has long gone, shows none. */
function workersIn(registry: Registry): (workers: readonly Beat[]) => void {
  const asGauge = (name: string, help: string): Gauge<'worker'> =>
    new Gauge({ name, help, labelNames: ['worker'], registers: [registry] });
  const silent = asGauge('anqi_worker_silent_seconds', 'Seconds since the last sign of life of a worker.');
  const told = workerGauges.map(({ name, help, path }) => ({ path, gauge: asGauge(name, help) }));
  return (workers) => {
    for (const gauge of [silent, ...told.map(({ gauge: of }) => of)]) gauge.reset();
    for (const { instance: worker, ageSeconds, facts } of workers) {
      silent.set({ worker }, ageSeconds);
      for (const { path, gauge } of told) {
        const figure = figureAt(facts, path);
        if (figure !== undefined) gauge.set({ worker }, figure);
      }
    }
  };
}

async function workersOf(heartbeats: Heartbeats): Promise<readonly Beat[]> {
  try {
    return await heartbeats.list('worker');
  } catch (fault) {
    // Without a database the requests are still counted.
    if (fault instanceof RecordsUnavailable) return [];
    throw fault;
  }
}

function figureAt(facts: Beat['facts'], path: readonly string[]): number | undefined {
  let found: unknown = facts;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(name);
  }
  return typeof found === 'number' ? found : undefined;
}
