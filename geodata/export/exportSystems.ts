import type { LonLat } from '../geometry.ts';
import {
  gaussKrugerSystems,
  referenceSystemOf,
  type GaussKruger,
  type ReferenceSystem,
} from '../survey/systems/referenceSystem.ts';
import { dataFormats, type DataFormat } from './dataFormat.ts';

/** Every strip of Gauss–Krüger there are codes for. */
const strips: readonly GaussKruger[] = ([3, 6] as const).flatMap((width) =>
  Array.from({ length: 33 }, (_, index) =>
    [false, true].map((prefixed) => ({ width, zone: 13 + index, prefixed })),
  ).flat(),
);

/** The strip of a system of Gauss–Krüger; undefined for any other. */
export function stripOf({ code }: ReferenceSystem): GaussKruger | undefined {
  return strips.find((strip) => gaussKrugerSystems(strip).some((system) => system.code === code));
}

/**
 * Systems that maps of a place are handed over in: degrees, the strips of 3° and 6° that it lies in on each datum without and
 * with the number of the zone, and what programs from elsewhere take. GCJ-02 and BD-09 are no measurements and not among them.
 */
export function systemsAt([lon]: LonLat): readonly ReferenceSystem[] {
  const three = Math.round(lon / 3);
  const six = Math.floor(lon / 6) + 1;
  const planes = [false, true].flatMap((prefixed) => [
    ...gaussKrugerSystems({ width: 3, zone: three, prefixed }),
    ...gaussKrugerSystems({ width: 6, zone: six, prefixed }),
  ]);
  const order = (system: ReferenceSystem) =>
    ['cgcs2000', 'xian80', 'beijing54'].indexOf(system.datum);
  const others = ['EPSG:4326', `EPSG:${32600 + Math.floor(lon / 6) + 31}`, 'EPSG:3857'];
  return [
    ...named(['EPSG:4490']),
    ...planes.toSorted((one, other) => order(one) - order(other) || widthOf(one) - widthOf(other)),
    ...named(others),
  ];
}

function named(codes: readonly string[]): ReferenceSystem[] {
  return codes.flatMap((code) => referenceSystemOf(code) ?? []);
}

function widthOf(system: ReferenceSystem): number {
  return stripOf(system)?.width ?? 0;
}

/** Whether a format may be written in a system. */
export function takesSystem(format: DataFormat, system: ReferenceSystem): boolean {
  if (system.code.startsWith('GCJ') || system.code.startsWith('BD')) return false;
  switch (dataFormats[format].systems) {
    case 'any':
      return true;
    case 'plane':
      return system.plane !== null;
    case 'gaussKruger':
      return stripOf(system) !== undefined;
    case 'degrees':
      return system.plane === null && (system.datum === 'wgs84' || system.datum === 'cgcs2000');
  }
}

/** What a format is written in where nobody says: degrees, or the plane of 3° that the place lies in. */
export function usualSystem(format: DataFormat, place: LonLat): ReferenceSystem {
  const all = systemsAt(place).filter((system) => takesSystem(format, system));
  const plain = all.filter(({ datum }) => datum === 'cgcs2000');
  const wanted = format === 'txt' ? plain.find((system) => stripOf(system)?.prefixed) : plain[0];
  const found = wanted ?? all[0];
  if (!found) throw new RangeError(`no coordinate system for ${format} at ${place.join(', ')}`);
  return found;
}
