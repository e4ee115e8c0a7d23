import type { Log } from './log.ts';

/** Logs a fault of ours, with what caused it, under the id of a request or of what else was at work. */
export function logFailure(log: Log, id: string, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { cause } = error;
  log({
    level: 'error',
    event: 'failure',
    id,
    stack: error.stack ?? error.message,
    cause: cause instanceof Error ? (cause.stack ?? cause.message) : null,
  });
}
