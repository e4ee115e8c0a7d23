import type { ParcelFeature, ParcelProperties } from '../../geodata/parcelFeature.ts';
import { rectangle } from '../geodata/arbitraries.ts';

/** A parcel on the map of which nothing is known but what is given; 0.01° wide, as far east as `place` says. */
export function featureOf(known: Partial<ParcelProperties> = {}, place = 0): ParcelFeature {
  const id = known.id ?? 'p1';
  return {
    type: 'Feature',
    id,
    geometry: rectangle(119.8 + place, 29.2, 0.01, 0.02),
    properties: { ...nothingKnown, name: id, nameEn: id, ...known, id },
  };
}

const nothingKnown: ParcelProperties = {
  id: '',
  name: '',
  nameEn: '',
  number: null,
  block: null,
  town: null,
  landUse: null,
  quality: 'example',
  registeredMu: null,
  registeredM2: null,
  measuredM2: 2_157_000,
  clearance: null,
  clearancePercent: null,
  levelling: null,
  levellingPercent: null,
  building: null,
  buildingPercent: null,
  stage: null,
  blocked: false,
  asOf: null,
};
