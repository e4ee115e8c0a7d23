import { performance } from 'node:perf_hooks';
import type { ServerResponse } from 'node:http';
import type { EndedRequest } from '../metrics/metrics.ts';
import type { Log } from './log.ts';
import type { BodyEnd } from './observeBody.ts';

/** A request as its line in the log has it. */
type LoggedRequest = {
  readonly id: string;
  /** When it came, by `performance.now()`. */
  readonly start: number;
  readonly method: string;
  /** As it is routed: `/api/zones/:zone/parcels`. */
  readonly route: string;
  readonly path: string;
  readonly status: number;
};

export type TellEnded = (request: LoggedRequest, end: BodyEnd) => void;

/**
 * Writes one line of a request whose answer has left, or was left.
 *
 * @param count is told of the same
 */
export function tellEnded(log: Log, count?: (request: EndedRequest) => void): TellEnded {
  return ({ id, start, method, route, path, status }, { bytes, outcome }) => {
    const ms = performance.now() - start;
    count?.({ method, route, status, seconds: ms / 1000 });
    log({
      // Of a client that has left nothing was kept that it still wanted.
      level: (status >= 500 && outcome !== 'aborted') || outcome === 'broken' ? 'error' : 'info',
      event: 'request',
      id,
      method,
      path,
      status,
      outcome,
      ms: Math.round(ms * 10) / 10,
      bytes,
    });
  };
}

/** An answer of known length is not looked at while it leaves: a stream around it costs more than all the rest. Node tells when it has gone. */
export function whenSent(
  outgoing: ServerResponse,
  tell: (outcome: BodyEnd['outcome']) => void,
): void {
  outgoing.once('close', () => tell(outgoing.writableFinished ? 'sent' : 'aborted'));
}
