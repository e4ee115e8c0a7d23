/** Style sheets that did not come. */
const missing = new Set<HTMLLinkElement>();

// An error of loading does not bubble; it is heard on its way down.
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  },
  true,
);

/**
 * Fetches the style sheets again that did not come. The build fetches a part's style sheet before its script and, having
 * failed, takes it for fetched at the next import: the part would stand there without its look. Rejects where one fails
 * again; the next call fetches it once more.
 */
export async function fetchMissingStyles(): Promise<void> {
  const links = [...missing];
  missing.clear();
  await Promise.all(links.map(fetchStyle));
}

function fetchStyle(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    again.href = link.href;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`no style sheet at ${link.href}`)));
    if (link.isConnected) link.replaceWith(again);
    else document.head.append(again);
  });
}
