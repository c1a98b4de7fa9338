// Gives the figures out on a port of its own, which no reverse proxy shows to the public.
import { type Server, createServer } from 'node:http';
import type { Metrics } from './metrics.js';

export interface MetricsDoor {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** @throws Error when the port is taken */
export async function serveMetrics(metrics: Metrics, { host, port }: MetricsDoor): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    if (!isAsked) {
      response.writeHead(404).end();
      return;
    }
    metrics.figures().then(
      (figures) => response.writeHead(200, { 'content-type': metrics.contentType }).end(figures),
      () => response.writeHead(503).end(),
    );
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((opened, failed) => {
    server.once('error', failed);
    server.listen(port, host, opened);
  });
  return server;
}
