import type { Parcel, RegisteredArea } from '../../../parcel.ts';
import { measureArea } from '../../../measure.ts';
import type { Subject } from '../../../observation.ts';
import type { ParcelRecord } from '../../../records.ts';
import type { WrittenVersion } from '../../../written/writtenRecord.ts';
import { stages } from '../../../stage.ts';
import { areaFigure, fromSquareMetres, toSquareMetres } from '../../../units.ts';
import type { BlockPlan, DistrictPlan } from '../plan/district.ts';
import { parcelsPerDistrict } from '../plan/districtGrid.ts';
import { toPolygon } from '../plan/localPlane.ts';
import { plotsOf, type PlotPlan } from '../plan/plots.ts';
import { between, chance, integerBetween, randomFor, type Random } from '../random.ts';
import { blockersOf } from './blockers.ts';
import { buildingsOn } from './buildings.ts';
import { landRecordsOf, newCounters } from './land/landRecords.ts';
import { exampleProvenance, logOf } from './log.ts';
import { parcelName } from './names.ts';
import { blockId, townId } from './townsAndBlocks.ts';
import { plansOf } from './plans.ts';
import { projectOn } from './projects.ts';
import { scheduleOf, type DatedStep } from './schedule.ts';
import { blockageOf, monthlyObservationsOf } from './observations.ts';
import { currentStatesOf, type CurrentState } from './currentState.ts';
import { targetsOf } from './targets.ts';

/** The id of the n-th parcel from 0: p0000001. Padded, so that ids sort as parcels are numbered up to ten million. */
function parcelId(index: number): string {
  return `p${String(index + 1).padStart(7, '0')}`;
}

/** The parcels of a district with everything that hangs on them, one by one, block by block from the centre outward. */
export function* parcelRecordsOf(seed: number, plan: DistrictPlan): Generator<ParcelRecord> {
  const blocks = plan.blocks.map((block) => ({ block, plots: plotsOf(seed, block) }));
  const states = currentStatesOf(seed, plan.district, blocks);
  const counters = newCounters();
  let count = 0;
  for (const { block, plots } of blocks)
    for (const [plotIndex, plot] of plots.entries()) {
      const index = plan.district * parcelsPerDistrict + count;
      const state = states[count]!;
      const random = randomFor(seed, 'parcel', index);
      const history = historyOf({ block, plotIndex, index }, plot, state, random);
      const riverbank = block.strip !== null && plotIndex === 0;
      const land = { index, landUse: plot.landUse, riverbank, ...state, ...history };
      const { schedule: _, ...record } = history;
      const written = writtenOf(history, state.stall, randomFor(seed, 'plan', index));
      yield {
        ...record,
        land: landRecordsOf(land, counters, randomFor(seed, 'land', index)),
        written,
      };
      count += 1;
    }
}

/** The parcel's place in its block, and its number in the zone from 0. */
type Place = { readonly block: BlockPlan; readonly plotIndex: number; readonly index: number };

/** A parcel's record but for its land, and the schedule by which it goes: none where nobody recorded anything. */
type ParcelHistory = Omit<ParcelRecord, 'land' | 'written'> & {
  readonly schedule: readonly DatedStep[];
};

function historyOf(
  place: Place,
  plot: PlotPlan,
  state: CurrentState,
  random: Random,
): ParcelHistory {
  const parcel = parcelOf(place, plot, random);
  const areaMu = fromSquareMetres(parcel.measuredM2, 'mu');
  const subject = { kind: 'parcel', id: parcel.id } as const;
  const project = projectOn(parcel.id, plot.landUse, areaMu, random);
  const projects = project ? [project] : [];
  const { stage, kind, stall } = state;
  if (stage === null)
    return { parcel, buildings: [], projects, targets: [], log: [], schedule: [] };
  const schedule = scheduleOf(stage, kind, stall, random);
  const extent = { areaMu, households: integerBetween(random, 4, 30) };
  const seen = monthlyObservationsOf(schedule, extent, random);
  const observations = stall > 0 ? [...seen, ...blockageOf(seen, random)] : seen;
  const built = stages.indexOf(stage) >= stages.indexOf('underConstruction');
  const { along } = place.block.axes;
  return {
    parcel,
    buildings: built ? buildingsOn(parcel.id, plot.landUse, plot.ring, along, random) : [],
    projects,
    targets: targetsOf(subject, schedule, stall, random),
    log: logOf(subject, observations, random),
    schedule,
  };
}

/** Plans of the parcel's projects, and what is in their way. */
function writtenOf(
  { parcel, projects, schedule, targets, log }: ParcelHistory,
  stall: number,
  random: Random,
): WrittenVersion[] {
  if (schedule.length === 0) return [];
  const last = log.findLast((entry) => entry.kind === 'observation');
  const blocked = last?.kind === 'observation' ? last.blocked : null;
  const subjects = projects.map(({ id }): Subject => ({ kind: 'project', id }));
  const hindered: Subject = subjects[0] ?? { kind: 'parcel', id: parcel.id };
  return [
    ...subjects.flatMap((subject) => plansOf(subject, schedule, { targets, stall }, random)),
    ...blockersOf(
      chance(random, 0.4) ? hindered : { kind: 'parcel', id: parcel.id },
      { stall, blocked },
      random,
    ),
  ];
}

function parcelOf(place: Place, { ring, landUse }: PlotPlan, random: Random): Parcel {
  const geometry = toPolygon(ring);
  const measuredM2 = areaFigure(measureArea(geometry), 'm2');
  return {
    id: parcelId(place.index),
    number: `示-${String(place.index + 1).padStart(4, '0')}`,
    name: parcelName(place.block.district, place.block.index, place.plotIndex),
    block: blockId(place.block),
    town: townId(place.block),
    landUse,
    quality: 'example',
    registered: registeredArea(measuredM2, random),
    measuredM2,
    geometry,
    note: null,
  };
}

/** The register agrees with the drawing to 0.3 %, but for a few outliers, and is silent about one parcel in 25. */
function registeredArea(measuredM2: number, random: Random): RegisteredArea | null {
  if (chance(random, 0.04)) return null;
  const outlier = chance(random, 0.025);
  const deviation = outlier
    ? between(random, 0.02, 0.07) * (chance(random, 0.5) ? 1 : -1)
    : (between(random, -1, 1) + between(random, -1, 1)) * 0.0014;
  const mu = Number(fromSquareMetres(measuredM2 * (1 + deviation), 'mu').toFixed(2));
  return {
    squareMetres: toSquareMetres(mu, 'mu'),
    asPrinted: `${mu.toFixed(2)} 亩`,
    provenance: exampleProvenance,
  };
}
