import type { IsoDate } from '../../date.ts';
import { landClassOf } from '../landCell.ts';
import { countOf, type ParcelLand } from '../parcelLand.ts';
import { landStructure } from '../structure.ts';
import { dayChecks } from './dayChecks.ts';
import type { LandFinding } from './landFinding.ts';
import { partChecks } from './partChecks.ts';
import { statusChecks } from './statusChecks.ts';
import { checkStructure } from './structureChecks.ts';
import { sumFindings } from './sumChecks.ts';

const parcelChecks = [...statusChecks, ...partChecks, ...dayChecks];

/** What does not fit together in the records of some land on a day: the sums first, then one finding for each parcel and check. */
export function checkLand(lands: readonly ParcelLand[], date: IsoDate): LandFinding[] {
  const structure = landStructure(
    lands.map((land) => ({ ...countOf(land), ...landClassOf(land.record, date) })),
  );
  return [
    ...checkStructure(structure),
    ...sumFindings(lands, structure, date),
    ...lands.flatMap((land) => parcelFindings(land, date)),
  ];
}

function parcelFindings(land: ParcelLand, date: IsoDate): LandFinding[] {
  const { record } = land;
  if (record === null) return [];
  return parcelChecks.flatMap(({ id, severity, check }) => {
    const text = check(land, record, date);
    return text === null ? [] : [{ id, severity, text, parcels: [land.id] }];
  });
}
