import { tooLarge } from '../../../geodata/survey/surveyFileError.ts';

/** Files that are read at once, unpacked: a shapefile of 100 000 parcels is 40 MB, a GeoJSON of them 60 MB. */
export const maxBytes = 400 * 1024 * 1024;

/** Files in a ZIP. */
export const maxEntries = 2000;

/**
 * How much larger than packed a ZIP may become. Tables full of blanks come to 100 times; what deflate can do at most, and a
 * bomb does, is 1000.
 */
export const maxRatio = 200;

/** Small files may shrink as they like. */
export const unsuspicious = 16 * 1024 * 1024;

const maxFeatures = 1_000_000;
const maxFields = 1000;

export function checkFeatureCount(count: number): void {
  if (count > maxFeatures)
    throw tooLarge(
      `要素超过 ${maxFeatures} 个；请分成几个文件。`,
      `There are more than ${maxFeatures} features; split them into several files.`,
    );
}

export function checkFieldCount(count: number, whereZh: string, whereEn: string): void {
  if (count > maxFields)
    throw tooLarge(
      `${whereZh}有 ${count} 个字段，最多 ${maxFields} 个；请删去不用的字段。`,
      `${whereEn} has ${count} fields, ${maxFields} are the most; leave out those that are not needed.`,
    );
}
