import polylabel from 'polylabel';
import type { Language } from '../../../geodata/bilingual.ts';
import type { ExportedParcel } from '../../../geodata/export/exportedParcel.ts';
import { planarRingArea } from '../../../geodata/area/surveyGrid.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { countedAreaM2 } from '../../../geodata/parcel.ts';
import { qualityNames } from '../../../geodata/quality.ts';
import { roundArea } from '../../../geodata/units.ts';

type LabelLine = { readonly words: string; readonly at: LonLat; readonly height: number };

/** Metres: as large as fits into the parcel, and no larger than a street of 1:2000 takes. */
const [smallest, largest] = [0.4, 8];

/** Name, number, area and quality of a parcel, one under the other, in the middle of its largest part. */
export function labelOf(
  parcel: ExportedParcel,
  polygons: readonly LonLat[][][],
  language: Language,
): LabelLine[] {
  const [widest] = polygons.toSorted(
    (one, other) => planarRingArea(other[0] ?? []) - planarRingArea(one[0] ?? []),
  );
  if (!widest) return [];
  const middle = polylabel(widest, 0.5);
  const height = Math.min(largest, Math.max(smallest, middle.distance / 4));
  const { name, nameEn, number } = parcel.properties;
  const lines = [
    language === 'zh' ? name : nameEn,
    ...(number === null ? [] : [number]),
    `${areaText(parcel, language)} ${qualityNames[parcel.properties.quality][language]}`,
  ];
  return lines.map((words, index) => ({
    words,
    at: [middle[0], middle[1] + height * 1.4 * ((lines.length - 1) / 2 - index)],
    height: index === 0 ? height : height * 0.7,
  }));
}

function areaText(parcel: ExportedParcel, language: Language): string {
  if (parcel.share === 1 && parcel.registered) return parcel.registered.asPrinted;
  const area = countedAreaM2({
    ...parcel.properties,
    measuredM2: parcel.measuredM2,
    registeredM2: null,
  });
  if (area === null) return language === 'zh' ? '面积未载' : 'area not on record';
  return `${roundArea(area, 'mu')} ${language === 'zh' ? '亩' : 'mu'}`;
}
