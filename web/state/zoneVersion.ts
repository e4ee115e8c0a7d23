import { dayInChina, type IsoDate } from '../../geodata/date.ts';
import type { ZoneList } from '../api.ts';

type Versions = ZoneList[number]['versions'];

/** Names the parcels of a zone on a day: a zone that was made anew has others too, though no import says so. */
export function parcelsOn(
  { versions, parcels, bbox }: ZoneList[number],
  asOf: IsoDate | null,
  knownBy: IsoDate | null,
): string {
  return [versionOn(versions, asOf, knownBy), parcels, ...bbox].join(' ');
}

/**
 * Names the imports that make the parcels what they are on a day (null: the newest) as known by the end of another (null: as is known now):
 * on two days with the same name the zone has the same parcels.
 */
export function versionOn(
  versions: Versions,
  asOf: IsoDate | null,
  knownBy: IsoDate | null,
): string {
  const holding = versions.filter(
    ({ from, recordedAt }) =>
      (from === null || asOf === null || from <= asOf) &&
      (knownBy === null || dayInChina(recordedAt) <= knownBy),
  );
  return holding.map(({ recordedAt }) => recordedAt).join(' ');
}
