import { isServerThere } from '../api.ts';
import { isViewInAddress } from './current.ts';
import { keepTrying, waitAfter } from './keepTrying.ts';

/** How often the page was opened anew for a part that did not come, kept while the window is open. */
const reloadsKey = 'guatu:reloads';

/**
 * Fetches a part of the page by its `import()`. Browsers remember for as long as a page lives that a module did not come
 * (https://github.com/whatwg/html/issues/6768), so nothing is imported before the server has answered. What does not come even
 * then, because the server was updated and has other files now, say, only a page opened anew can have: that happens by
 * itself, after a pause, as soon as the address holds all that is looked at.
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
    const part = await load();
    sessionStorage.removeItem(reloadsKey);
    return part;
  } catch {
    onFailure();
    return openAnew();
  }
}

/** Never settles: the page goes. */
async function openAnew(): Promise<never> {
  const reloads = Number(sessionStorage.getItem(reloadsKey) ?? 0) + 1;
  const pause = () => new Promise((resolve) => setTimeout(resolve, waitAfter(reloads)));
  await pause();
  while (!isViewInAddress()) await pause();
  sessionStorage.setItem(reloadsKey, String(reloads));
  window.location.reload();
  return new Promise(() => {});
}
