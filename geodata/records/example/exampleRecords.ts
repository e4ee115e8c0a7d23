import { bilingual } from '../../bilingual.ts';
import { boundingBoxOf } from '../../geometry.ts';
import type { ZoneRecords } from '../../records.ts';
import type { Block, Town, Zone } from '../../zone.ts';
import { planDistrict, type DistrictPlan } from './plan/district.ts';
import { districtsOf } from './plan/districtGrid.ts';
import { plotCountOf } from './plan/plots.ts';
import { doubtsAbout } from './generator/doubts.ts';
import { eventsOf } from './generator/events.ts';
import { landmarksOf } from './generator/landmarks.ts';
import { parcelRecordsOf } from './generator/parcels.ts';
import { supervisionOf } from './generator/supervision.ts';
import { blockOf, townsOf } from './generator/townsAndBlocks.ts';
import { worksOf } from './generator/works.ts';
import { zoneWrittenOf } from './generator/planRules.ts';
import { zoneProjectsOf } from './generator/zoneProjects.ts';

/**
 * The example zone, true of nothing: streets, blocks, parcels and two years of monthly observations, generated from a seed.
 * The same options give the same records, and the parcels of a small zone are the first ones of a large zone. Blocks and
 * parcels are made while they are read, a district of 240 parcels at a time: a million need no more memory than a district.
 *
 * `parcels` is how many come out, exactly: a whole number from 1. Throws RangeError for anything else.
 */
export function exampleRecords(options: { parcels: number; seed: number }): ZoneRecords {
  const { parcels, seed } = options;
  if (!Number.isSafeInteger(parcels) || parcels < 1)
    throw new RangeError(`the number of parcels must be a whole number from 1, not ${parcels}`);
  const districts = districtsOf(parcels);
  const first = planDistrict(seed, 0);
  const firstParcels = [...upTo(parcels, parcelRecordsOf(seed, first))];
  const towns = Array.from({ length: districts }, (_, district) => townsOf(seed, district)).flat();
  const projects = zoneProjectsOf(seed, firstParcels);
  return {
    zone: zoneAround(towns),
    sources: [],
    towns,
    ...worksOf(seed),
    events: eventsOf(seed, first),
    landmarks: landmarksOf(seed, districts, first),
    projects,
    facts: [],
    doubts: doubtsAbout(firstParcels),
    written: [...zoneWrittenOf(seed, firstParcels, projects), ...supervisionOf(seed, firstParcels)],
    blocks: blocksOf(parcels, plansOf(seed, districts)),
    parcels: upTo(parcels, parcelsOf(seed, plansOf(seed, districts))),
  };
}

function zoneAround(towns: readonly Town[]): Zone {
  const bbox = boundingBoxOf(towns.map(({ geometry }) => geometry));
  if (!bbox) throw new Error('a zone has towns');
  return {
    id: 'example',
    name: bilingual('示例开发区', 'Example Development Zone'),
    origin: 'example',
    bbox,
    note: bilingual(
      '由程序按种子数生成的示例，不对应任何真实土地、企业或个人；位置特意放在海上。',
      'Generated from a seed number: no real land, firm or person. Placed at sea on purpose.',
    ),
  };
}

function* plansOf(seed: number, districts: number): Generator<DistrictPlan> {
  for (let district = 0; district < districts; district += 1) yield planDistrict(seed, district);
}

/** The blocks that hold at least one of the zone's parcels. */
function* blocksOf(parcels: number, plans: Iterable<DistrictPlan>): Generator<Block> {
  let before = 0;
  for (const { blocks } of plans)
    for (const block of blocks) {
      if (before >= parcels) return;
      yield blockOf(block);
      before += plotCountOf(block);
    }
}

function* parcelsOf(seed: number, plans: Iterable<DistrictPlan>) {
  for (const plan of plans) yield* parcelRecordsOf(seed, plan);
}

function* upTo<T>(count: number, items: Iterable<T>): Generator<T> {
  let left = count;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}
