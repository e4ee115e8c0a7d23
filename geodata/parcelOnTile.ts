import type { Parcel } from './parcel.ts';
import type { ParcelProperties, ParcelStateField } from './parcelFeature.ts';
import type { TimelineStep } from './parcelTimeline.ts';
import { readTileTimeline } from './tileTimeline.ts';
import { areaFigure, fromSquareMetres, roundTo } from './units.ts';

/** What of a parcel is the same on every day on which it is so. */
type LastingProperties = Omit<ParcelProperties, ParcelStateField>;

/** A parcel read from a map tile: with its timeline, it is what the list says of it on any day. */
export type ParcelOnTile = {
  readonly lasting: LastingProperties;
  readonly steps: readonly TimelineStep[];
};

/** As a tile has them. */
type TileTags = Partial<Pick<Parcel, 'number' | 'block' | 'town' | 'landUse'>> & {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly quality: Parcel['quality'];
  readonly registeredM2?: number;
  readonly measuredM2: number;
  readonly timeline: string;
};

/** Reads the properties that a feature of the layer `parcels` has, what is unknown left out; throws a RangeError for another timeline. */
export function readParcelOnTile(properties: object): ParcelOnTile {
  const tags = properties as TileTags;
  const registeredM2 = tags.registeredM2 ?? null;
  return {
    lasting: {
      id: tags.id,
      name: tags.name,
      nameEn: tags.nameEn,
      number: tags.number ?? null,
      block: tags.block ?? null,
      town: tags.town ?? null,
      landUse: tags.landUse ?? null,
      quality: tags.quality,
      registeredMu: registeredM2 === null ? null : registeredMu(registeredM2),
      registeredM2: registeredM2 === null ? null : areaFigure(registeredM2, 'm2'),
      measuredM2: areaFigure(tags.measuredM2, 'm2'),
    },
    steps: readTileTimeline(tags.timeline),
  };
}

/** 60 亩 there and back through m² is 60.00000000000001; a millionth of a 亩 is finer than any register. */
export function registeredMu(squareMetres: number): number {
  return roundTo(fromSquareMetres(squareMetres, 'mu'), 6);
}
