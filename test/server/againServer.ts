import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { Gate } from '../../server/access/gate.ts';
import { createApp } from '../../server/app.ts';
import { answersAgain } from '../../server/http/answersAgain.ts';
import { editionsFrom } from '../../server/http/edition.ts';
import { tellEnded } from '../../server/http/endedRequest.ts';
import type { LogLine } from '../../server/http/log.ts';
import type { Store } from '../../server/store/store.ts';

/** A server on a port that gives kept answers past its app, and counts how often. */
export type AgainServer = {
  ask(path: string, headers?: Record<string, string>): Promise<Response>;
  readonly lines: readonly LogLine[];
  /** Answers that were given without the app. */
  shortcuts(): number;
  close(): Promise<unknown>;
};

export async function startAgainServer(
  store: Store,
  gate: Gate,
  readOnly?: Bilingual,
): Promise<AgainServer> {
  const lines: LogLine[] = [];
  let shortcuts = 0;
  const log = (line: LogLine) => void lines.push(line);
  const editionOf = editionsFrom(store.identity, '1.2.3', '');
  const again = answersAgain(store, gate, editionOf, tellEnded(log));
  const app = getRequestListener(
    createApp({ store, version: '1.2.3', log, gate, again, readOnly }).fetch,
  );
  const server = createServer((request, response) => {
    void Promise.resolve(again.answer(request, response)).then((isAnswered) => {
      if (isAnswered) shortcuts += 1;
      else void app(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ask: (path, headers = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { Connection: 'close', ...headers } }),
    lines,
    shortcuts: () => shortcuts,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
