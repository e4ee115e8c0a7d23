import { stateName } from '../../geodata/axis.ts';
import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import { landUses } from '../../geodata/landUse.ts';
import type { ParcelProperties } from '../../geodata/parcelFeature.ts';
import { qualityNames } from '../../geodata/quality.ts';
import { stageNames } from '../../geodata/stage.ts';

/** What a table says of a parcel, on screen and in files. */
export const parcelFields = [
  'name',
  'number',
  'block',
  'town',
  'landUse',
  'registered',
  'stage',
  'clearance',
  'levelling',
  'building',
  'blocked',
  'quality',
  'asOf',
] as const;
export type ParcelField = (typeof parcelFields)[number];

/** Names of blocks and towns by id, as the table writes them. */
export type PlaceNames = ReadonlyMap<string, Bilingual>;

/** What a cell says; null is unknown. `percent` stands beside a state. */
export function cellText(
  properties: ParcelProperties,
  column: Exclude<ParcelField, 'registered' | 'blocked'>,
  language: Language,
  places: PlaceNames,
): string | null {
  const say = (text: Bilingual | undefined | null) => text?.[language] ?? null;
  switch (column) {
    case 'name':
      return language === 'zh' ? properties.name : properties.nameEn;
    case 'number':
    case 'asOf':
      return properties[column];
    case 'block':
    case 'town': {
      const id = properties[column];
      return id === null ? null : (say(places.get(id)) ?? id);
    }
    case 'landUse':
      return properties.landUse && say(landUses[properties.landUse].name);
    case 'stage':
      return properties.stage && say(stageNames[properties.stage]);
    case 'quality':
      return say(qualityNames[properties.quality]);
    case 'clearance':
    case 'levelling':
    case 'building': {
      const state = properties[column];
      if (state === null) return null;
      const percent = properties[`${column}Percent`];
      return `${say(stateName(column, state as never))}${percent === null ? '' : ` ${percent} %`}`;
    }
  }
}
