import { vi } from 'vitest';
import { isPictureShown } from '../../web/state/firstPicture.ts';
import type { Served } from '../server/served.ts';

/**
 * The page's state without a screen: an address bar, a history and a document in which nothing is drawn. What it asks of the
 * server it asks of the real one. Call it before the first import of a module of `web` that holds state.
 *
 * @param told what the document says in its data attributes: `{ session: '{"accounts":true}' }`
 */
export function openPage(
  address: string,
  { request }: Pick<Served, 'request'>,
  told: Readonly<Record<string, string>> = {},
): void {
  isPictureShown.value = true;
  const root = { lang: '', dataset: { ...told } };
  vi.stubGlobal('window', {
    location: new URL(address, 'http://127.0.0.1'),
    history: { pushState: () => {}, replaceState: () => {} },
    addEventListener: () => {},
    removeEventListener: () => {},
    navigator: { languages: ['zh-CN'] },
    matchMedia: () => ({ matches: false, addEventListener: () => {} }),
  });
  vi.stubGlobal('document', {
    baseURI: 'http://guatu.test/',
    documentElement: root,
    querySelectorAll: () => [],
    addEventListener: () => {},
  });
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => request(path, init));
}
