import { createServer } from 'node:http';
import { StartError } from '../startError.ts';
import type { Metrics } from './metrics.ts';

/** Where metrics are read. */
export type MetricsAddress = { readonly host: string; readonly port: number };

/**
 * Answers `GET /metrics` at an address of its own, so that it is reached by whoever watches the machine and not by whoever reads the map.
 *
 * @returns ends it
 * @throws StartError where the address cannot be listened at
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsAddress,
): Promise<() => void> {
  const server = createServer((request, response) => {
    const isAsked = request.url === '/metrics' && request.method === 'GET';
    if (!isAsked) {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartError(
          `监控指标不能在 METRICS=${host}:${port} 提供（${error.code}），请换一个地址。`,
          `Metrics cannot be told at METRICS=${host}:${port} (${error.code}); choose another address.`,
          error,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
