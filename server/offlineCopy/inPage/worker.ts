import { createStore } from '../../store/createStore.ts';
import type { InPageAnswer, InPageOpening, InPageQuestion } from '../messages.ts';
import { inMemoryEngine } from './inMemoryEngine.ts';
import { inPageApp } from './inPageApp.ts';
import { openInMemory } from './sqliteInMemory.ts';

/**
 * The server of an offline copy: a worker of its page. The first message brings its data; every other is a request, answered
 * under its number.
 */
type App = ReturnType<typeof inPageApp>;

let opening: Promise<App> | undefined;

self.onmessage = ({ data }: MessageEvent<InPageOpening | InPageQuestion>) => {
  if ('zoneFile' in data) opening = open(data);
  else if (opening) void answer(opening, data);
};

async function open({ sqlite, zoneFile, version }: InPageOpening): Promise<App> {
  const store = await createStore(inMemoryEngine(await openInMemory(sqlite, zoneFile)));
  return inPageApp(store, version);
}

async function answer(app: Promise<App>, question: InPageQuestion): Promise<void> {
  const { number, path, method, headers, body } = question;
  try {
    // Hono wants a whole address; no host of this name is ever asked.
    const request = new Request(`http://copy.invalid${path}`, { method, headers, body });
    const response = await (await app).fetch(request);
    const bytes = await response.arrayBuffer();
    const { status } = response;
    tell({ number, status, headers: [...response.headers], bytes }, [bytes]);
  } catch (error) {
    tell({ number, failure: String(error) }, []);
  }
}

function tell(message: InPageAnswer, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}
