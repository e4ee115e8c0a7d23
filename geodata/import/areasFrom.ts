import { readAreal } from '../area/readArea.ts';
import { union } from '../area/union.ts';
import { bilingual, type Bilingual } from '../bilingual.ts';
import { polygonsOf, type Areal } from '../geometry.ts';
import type { Block, Town } from '../zone.ts';
import type { IncomingParcel } from './incomingParcel.ts';
import { idFrom, newIds } from './newIds.ts';
import type { ZoneBoundary } from './zoneImport.ts';

/** A feature with a shape, as a block, a town or part of the boundary. */
type IncomingArea = IncomingParcel & { readonly shape: NonNullable<IncomingParcel['shape']> };

/**
 * The blocks of a zone with those of a file. One of the same name takes the place of that which is there and keeps its id, so that the
 * parcels in it stay in it; what the file does not name stays.
 */
export function blocksFrom(
  existing: readonly Block[],
  incoming: readonly IncomingParcel[],
): Block[] {
  return areasFrom(existing, incoming, '区块', 'Block', (area, { said }, before) => ({
    note: null,
    ...before,
    ...area,
    town: said.town ?? before?.town ?? null,
  }));
}

/** The towns of a zone with those of a file, in the same way. */
export function townsFrom(existing: readonly Town[], incoming: readonly IncomingParcel[]): Town[] {
  return areasFrom(existing, incoming, '镇街', 'Town', (area) => area);
}

/** All shapes of a file as the boundary of a zone; undefined where there is none, or they lie over one another. */
export function boundaryFrom(incoming: readonly IncomingParcel[]): ZoneBoundary | undefined {
  const areas = incoming.filter(hasShape);
  const quality = areas[0]?.shape.quality;
  const geometry = together(areas);
  return quality && geometry && { quality, geometry };
}

function areasFrom<Area extends Town>(
  existing: readonly Area[],
  incoming: readonly IncomingParcel[],
  zh: string,
  en: string,
  make: (area: Town, incoming: IncomingArea, before: Area | undefined) => Area,
): Area[] {
  const idOf = newIds(existing.map(({ id }) => id));
  const result = new Map(existing.map((area) => [area.id, area]));
  const groups = byName(incoming.filter(hasShape)).map(([first, ...more]) => ({
    first,
    geometry: oneOf([first, ...more]),
    name:
      first.said.name ??
      plainName(first.said.number ?? null, `${zh} ${first.feature}`, `${en} ${first.feature}`),
  }));
  const known = takenFor(existing, groups);
  for (const [index, { first, geometry, name }] of groups.entries()) {
    const before = known.get(index);
    const isRenamed = first.said.name !== undefined && first.said.name.zh !== before?.name.zh;
    const area = {
      id: before?.id ?? idOf(first),
      name: isRenamed ? name : (before?.name ?? name),
      quality: first.shape.quality,
      geometry,
    };
    result.set(area.id, make(area, first, before));
  }
  return [...result.values()];
}

/**
 * What is there for each feature that has its place: the one of its name, else the one whose id is its number. Each is taken once, and
 * first where both agree, so that of two with one name neither takes the other's place.
 */
function takenFor<Area extends Town>(
  existing: readonly Area[],
  features: readonly { readonly first: IncomingArea; readonly name: Bilingual }[],
): ReadonlyMap<number, Area> {
  const free = new Set(existing);
  const known = new Map<number, Area>();
  type IsMeant = (area: Area, feature: (typeof features)[number]) => boolean;
  const isNamed: IsMeant = ({ name }, { first }) => name.zh === first.said.name?.zh;
  const isNumbered: IsMeant = ({ id }, { first }) => id === idFrom(first.said.number);
  const isBoth: IsMeant = (area, feature) => isNamed(area, feature) && isNumbered(area, feature);
  const isCalled: IsMeant = (area, { name }) => area.name.zh === name.zh;
  for (const isMeant of [isBoth, isNamed, isNumbered, isCalled])
    for (const [index, feature] of features.entries()) {
      const area = known.has(index) ? undefined : [...free].find((each) => isMeant(each, feature));
      if (!area) continue;
      free.delete(area);
      known.set(index, area);
    }
  return known;
}

/** Lines of one name that lie over one another are one area all the same. */
function oneOf([first, ...more]: readonly [IncomingArea, ...IncomingArea[]]): Areal {
  const areas = [first, ...more];
  return together(areas) ?? union(areas.map(({ shape }) => shape.geometry)) ?? first.shape.geometry;
}

/** A drawing has a block in several closed lines; those of one name are one. */
function byName(incoming: readonly IncomingArea[]): [IncomingArea, ...IncomingArea[]][] {
  const groups = new Map<string, [IncomingArea, ...IncomingArea[]]>();
  for (const each of incoming) {
    const key = each.said.number ?? each.said.name?.zh ?? `#${each.feature}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function plainName(number: string | null, zh: string, en: string) {
  return number === null ? bilingual(zh, en) : bilingual(number, number);
}

function hasShape(incoming: IncomingParcel): incoming is IncomingArea {
  return incoming.shape !== null;
}

function together(areas: readonly IncomingArea[]): Areal | undefined {
  const [only, ...more] = areas.flatMap(({ shape }) => polygonsOf(shape.geometry));
  if (!only) return undefined;
  const read = readAreal(
    more.length === 0
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: [only, ...more] },
  );
  return Array.isArray(read) ? undefined : read;
}
