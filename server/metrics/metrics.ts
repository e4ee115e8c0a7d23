import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A request whose answer has left, or was left. */
export type EndedRequest = {
  readonly method: string;
  /** As it is routed: `/api/zones/:zone/parcels`; no zone and no id is told. `none` where nothing was found. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

export type Metrics = {
  ended(request: EndedRequest): void;
  /** Something that is read when it is asked for. */
  watch(name: string, help: string, read: () => number): void;
  /** All of it as Prometheus reads it, in the text format 0.0.4. */
  text(): Promise<string>;
  readonly contentType: string;
};

/** From an answer that was kept to a sheet that takes a minute. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What whoever runs the server wants to know of it: requests, memory, the processor, how late the event loop is. */
export function createMetrics(version: string): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'guatu_request_duration_seconds',
    help: 'Requests by route and status, until the last byte of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [register],
  });
  new Gauge({
    name: 'guatu_info',
    help: 'The program that runs',
    labelNames: ['version'],
    registers: [register],
  }).set({ version }, 1);
  return {
    ended: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status }, seconds),
    watch: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [register],
        collect() {
          this.set(read());
        },
      });
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
