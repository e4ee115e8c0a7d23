import { addressOf, RequestFailed } from '../api.ts';
import { isViewInAddress } from './current.ts';
import { keepTrying, waitAfter } from './keepTrying.ts';

/** How often in a row the page was opened anew for a part that did not come, and when it was last: `3 1795910400000`. */
const reloadsKey = 'guatu:reloads';

/** Reloads with no more than this between them are in a row, in milliseconds. */
const inARow = 60_000;

/**
 * Fetches a part of the page by its `import()`. Browsers remember for as long as a page lives that a module did not come
 * (https://github.com/whatwg/html/issues/6768), so nothing is imported before the server has answered. What does not come even
 * then, because the server was updated and has other files now, say, only a page opened anew can have: that happens by
 * itself, after a pause, as soon as the address holds all that is looked at and nobody is typing.
 *
 * @param load an `import()` of the part
 * @param onFailure called whenever it did not come
 */
export async function importPart<Module>(
  load: () => Promise<Module>,
  onFailure: () => void,
): Promise<Module> {
  await keepTrying(isServerThere, { onFailure });
  try {
    return await load();
  } catch {
    onFailure();
    return openAnew();
  }
}

/**
 * Opens the page anew where it is, after a pause that grows with each time in a row. Never settles: the page goes.
 */
export async function openAnew(): Promise<never> {
  const reloads = reloadsInARow() + 1;
  const pause = () => new Promise((resolve) => setTimeout(resolve, waitAfter(reloads)));
  await pause();
  while (!isViewInAddress() || isTyping()) await pause();
  noteReload(reloads);
  window.location.reload();
  return new Promise(() => {});
}

function isTyping(): boolean {
  return document.activeElement?.matches('input:not([type=range]), textarea') ?? false;
}

/** Where a browser keeps nothing for the page, every reload may be the twentieth. */
function reloadsInARow(): number {
  try {
    const [reloads = 0, at = 0] = (sessionStorage.getItem(reloadsKey) ?? '').split(' ').map(Number);
    return Date.now() - at < inARow ? reloads : 0;
  } catch {
    return 20;
  }
}

function noteReload(reloads: number): void {
  try {
    sessionStorage.setItem(reloadsKey, `${reloads} ${Date.now()}`);
  } catch {
    // Nothing can be kept; the pauses are the longest then.
  }
}

/** Resolves when the server answers, rejects when it does not. */
async function isServerThere(): Promise<true> {
  const answer = await fetch(addressOf.health(), { method: 'HEAD', cache: 'no-store' });
  if (!answer.ok) throw new RequestFailed(answer.url, null);
  return true;
}
