import { addressOf, getJson, type ZoneList } from '../../api.ts';
import { zone } from '../../state/records.ts';

/** Whether the server now has another page, another program or other records of the zone than this page was made from. */
export async function isOutdated(abort: AbortSignal): Promise<boolean> {
  const [list, page] = await Promise.all([
    getJson<ZoneList>(addressOf.zones(), abort),
    fetch(document.baseURI, { cache: 'no-store', signal: abort }),
  ]);
  const shown = zone.peek();
  const now = list.find(({ id }) => id === shown?.id);
  if (shown && now?.edition !== shown.edition) return true;
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src');
  return page.ok && own ? !(await page.text()).includes(own) : false;
}
