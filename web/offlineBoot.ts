import type { InPageAnswer, InPageOpening, InPageQuestion } from './api.ts';
import type { OfflineCopy } from './state/offlineCopy.ts';

/**
 * What an offline copy runs first. Everything else is in the file, or beside it, as parts: gzip in base64, told by
 * `guatuPart('page', 'H4sI…')`. A page opened from disk may read no other file, and its scripts are the one thing it may load.
 */

/** Every address below this one is asked of the worker. */
const root = 'guatu://copy/';

const parts = new Map<string, string>();

declare global {
  interface Window {
    guatuPart(name: string, content: string): void;
    guatuOpen(copy: OfflineCopy & { readonly version: string }): void;
    guatuMapWorker?: string;
  }
}

window.guatuPart = (name, content) => void parts.set(name, content);

window.guatuOpen = ({ version, ...copy }) => {
  open(copy, version).catch((error: unknown) => {
    const place = document.querySelector('#opening');
    if (place) place.textContent = `${place.getAttribute('data-failed')} ${String(error)}`;
  });
};

async function open(copy: OfflineCopy, version: string): Promise<void> {
  const [server, sqlite, zoneFile, page, mapWorker, style] = await Promise.all([
    contentOf('server'),
    contentOf('sqlite'),
    contentOf('zone'),
    contentOf('page'),
    contentOf('mapWorker'),
    contentOf('style'),
  ]);
  parts.clear();
  window.guatuCopy = copy;
  window.guatuMapWorker = scriptAddress(mapWorker);
  const base = document.createElement('base');
  base.href = root;
  document.head.prepend(base);
  serveFrom(new Worker(scriptAddress(server)), { sqlite, zoneFile, version });
  document.head.append(
    element('style', { textContent: new TextDecoder().decode(style) }),
    element('script', { src: scriptAddress(page) }),
  );
}

async function contentOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = atob(parts.get(name) ?? '');
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
  const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

function scriptAddress(code: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

function element<Name extends 'script' | 'style'>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

/** Has the worker answer what the page fetches below `root`, and follows links there by saving what they answer. */
function serveFrom(worker: Worker, opening: InPageOpening): void {
  const waiting = new Map<number, (answer: InPageAnswer) => void>();
  worker.onmessage = ({ data }: MessageEvent<InPageAnswer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  };
  worker.postMessage(opening);
  let asked = 0;
  const elsewhere = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!url.href.startsWith(root)) return elsewhere(input, init);
    const request = new Request('data:,', init);
    const question: InPageQuestion = {
      number: (asked += 1),
      path: url.pathname + url.search,
      method: init?.method ?? 'GET',
      headers: [...request.headers],
      body: init?.body ? await new Response(init.body).arrayBuffer() : null,
    };
    init?.signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      waiting.set(question.number, (answer) => {
        if ('failure' in answer) reject(new TypeError(answer.failure));
        else resolve(responseOf(answer));
      });
      worker.postMessage(question);
    });
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href.startsWith(`${root}api/`)) return;
    event.preventDefault();
    void saveFrom(link.href);
  });
}

function responseOf({
  status,
  headers,
  bytes,
}: Extract<InPageAnswer, { status: number }>): Response {
  return new Response([204, 304].includes(status) ? null : bytes, { status, headers });
}

/** Saves a file of the API under the name that its answer gives: RFC 6266, `filename*=UTF-8''…`. */
async function saveFrom(address: string): Promise<void> {
  const answer = await fetch(address);
  const disposition = answer.headers.get('Content-Disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name === undefined ? 'guatu' : decodeURIComponent(name);
  link.click();
}
