import type { StatisticsOfZones } from '../../geodata/zoneFigures.ts';
import { addressOf, getJson } from '../api.ts';
import { sheet } from '../state/current.ts';
import { resource } from '../state/loadable.ts';
import { askedAnew, timesRead } from '../state/reading.ts';

/** Zones of one request. */
const atOnce = 500;

/** What every zone comes to on its newest day, asked for anew whenever the sheet is opened. */
export const cityFigures = resource<StatisticsOfZones>(
  () =>
    sheet.value === 'zones' ? askedAnew(addressOf.account('statistics'), timesRead.value) : null,
  readAll,
);

async function readAll(address: string, abort: AbortSignal): Promise<StatisticsOfZones> {
  const [asked, reading] = address.split('#');
  const page = (after: string | undefined) => {
    const query = new URLSearchParams({
      limit: String(atOnce),
      ...(after !== undefined && { after }),
    });
    return getJson<StatisticsOfZones>(
      `${asked}?${query.toString()}${reading ? `#${reading}` : ''}`,
      abort,
    );
  };
  let last = await page(undefined);
  const zones = [...last.zones];
  while (last.zones.length === atOnce) {
    last = await page(last.zones.at(-1)!.id);
    zones.push(...last.zones);
  }
  return { ...last, zones };
}
