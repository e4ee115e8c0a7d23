import { bilingual } from '../../geodata/bilingual.ts';
import { readSheetMember, sheetKeys } from '../../geodata/mapSheet/sheetChoice.ts';
import { ProblemError, quoted } from '../http/problem.ts';

/**
 * The address at which our own page draws the sheet that is asked for: one of this zone, whatever else the text says.
 *
 * @param address `/zones/jindong?theme=levelling&paper=A1-landscape`
 * @returns `/zones/jindong?theme=levelling&paper=A1-landscape&sheet=mapExport`
 */
export function sheetPath(address: string, zone: string): string {
  const own = `/zones/${encodeURIComponent(zone)}`;
  // Two slashes at the beginning would name another host.
  const isPath = address.startsWith('/zones/') && URL.canParse(address, 'http://guatu');
  const { pathname, searchParams, hash } = new URL(isPath ? address : own, 'http://guatu');
  if (!isPath || (pathname !== own && !pathname.startsWith(`${own}/`)))
    throw bad(
      `address 须是这个开发区的页面网址，形如 ${own}?theme=stage。`,
      `The address must be of a page of this zone, like ${own}?theme=stage.`,
    );
  for (const key of sheetKeys) {
    const text = searchParams.get(key);
    if (text !== null && readSheetMember(key, text) === undefined)
      throw bad(...wishes[key](quoted(text)));
  }
  searchParams.set('sheet', 'mapExport');
  return `${pathname}?${searchParams.toString()}${hash}`;
}

const wishes: Record<(typeof sheetKeys)[number], (text: string) => [zh: string, en: string]> = {
  paper: (text) => [
    `没有“${text}”这种纸，可用 A4、A3、A1、A0，后接 -landscape 或 -portrait。`,
    `There is no paper “${text}”; use A4, A3, A1 or A0 with -landscape or -portrait.`,
  ],
  paperScale: (text) => [
    `比例尺“${text}”不能用，可用 2000 至 50000；不写则适合图幅。`,
    `The scale “${text}” is none of 2000 to 50000; leave it out to fit the sheet.`,
  ],
  paperOf: (text) => [
    `图幅范围“${text}”不正确，应为 block. 加区块编号，或“西,南,东,北”四个度数。`,
    `“${text}” is nothing to draw: give block. and an id, or west,south,east,north in degrees.`,
  ],
  paperInk: (text) => [
    `底色“${text}”不正确，可用 light 或 dark。`,
    `“${text}” is no ground; use light or dark.`,
  ],
};

function bad(zh: string, en: string): ProblemError {
  const detail = bilingual(zh, en);
  return new ProblemError('bad-body', detail, {
    faults: [{ in: 'body', at: '/address', detail }],
  });
}
