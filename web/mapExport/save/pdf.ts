import { addressOf, getFile, getJson } from '../../api.ts';
import { addressOfView, view } from '../../state/current.ts';
import { words } from '../words/words.ts';
import type { Writer } from '../saving.ts';

/** What the server says of the sheets that it prints. */
type SheetsUnderWay = {
  readonly canPrint: boolean;
  readonly underWay: readonly {
    readonly ticket: string | null;
    readonly step: 'waiting' | 'opening' | 'drawing' | 'printing';
    readonly ahead: number;
  }[];
};

/** How often the server is asked how far it is. */
const interval = 700;

/** Has the server print the sheet on show; who leaves meanwhile cancels it there. */
export function pdfOf(zone: string): Writer {
  return async ({ signal, say }) => {
    const ticket = ticketOf();
    const done = new AbortController();
    void follow(zone, ticket, say, AbortSignal.any([signal, done.signal]));
    try {
      return await printed(zone, ticket, signal);
    } finally {
      done.abort();
    }
  };
}

function printed(zone: string, ticket: string, signal: AbortSignal): Promise<Blob> {
  const address = addressOf.sheets(zone);
  // Written out: the browser of the server has a language of its own.
  const shown = new URL(addressOfView(view.peek()), document.baseURI);
  shown.searchParams.set('lang', view.peek().language);
  const order = { address: shown.pathname + shown.search, shownAt: document.baseURI, ticket };
  return getFile(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
    signal,
  });
}

/** Says how far the sheet is until it is done. What cannot be heard is not said; the sheet comes all the same. */
async function follow(
  zone: string,
  ticket: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    const read = await getJson<SheetsUnderWay>(addressOf.sheets(zone), signal).catch(() => null);
    const own = read?.underWay.find((each) => each.ticket === ticket);
    const text = words.peek().mapExport;
    if (own && !signal.aborted)
      say(own.step === 'waiting' ? text.waiting(own.ahead) : text.steps[own.step]);
  }
}

/** No crypto.randomUUID: on plain HTTP a browser has none. */
function ticketOf(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
