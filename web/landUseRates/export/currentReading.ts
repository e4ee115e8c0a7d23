import { isoInstant, type IsoInstant } from '../../../geodata/date.ts';
import { polygonsOf, type Geometry } from '../../../geodata/geometry.ts';
import type { Source } from '../../../geodata/provenance.ts';
import type { BoundaryQuality } from '../../../geodata/quality.ts';
import { addressOf, getJson, type ZoneSources } from '../../api.ts';
import { measured, measuredAgainst, measuredArea } from '../reading/measured.ts';
import { shapeOf } from '../area/shapeOf.ts';
import { scenario, scenarioTable } from '../reading/landTables.ts';
import { areaName } from '../panel/places.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { writeAreaChoice } from '../area/areaCode.ts';
import { addressOfView, language, unit, view } from '../../state/current.ts';
import { rates } from '../area/ratesView.ts';
import { shown } from '../../state/loadable.ts';
import { isLarge, surroundings, zone, zoneId, zoneSources } from '../../state/records.ts';
import { dataUntil } from '../../state/daysOnRecord.ts';
import { sharedLink } from '../../state/root.ts';
import { words } from '../words/words.ts';
import {
  exportReading,
  type ReadingToExport,
  type ExportedComparison,
  type ExportedReading,
} from './exportedReading.ts';
import type { Writing } from './writing.ts';

/** How the reader of the page reads. */
export function currentWriting(): Writing {
  return { language: language.peek(), unit: unit.peek(), words: words.peek() };
}

/** The documents of the zone. Of a large one they are held only while something shows them. */
export async function sourcesToName(): Promise<readonly Source[]> {
  const held = shown(zoneSources.state.peek());
  const id = zoneId.peek();
  if (held || !isLarge.peek() || id === null) return held?.sources ?? [];
  const { signal } = new AbortController();
  return (await getJson<ZoneSources>(addressOf.sources(id), signal)).sources;
}

/** What the panel shows at this moment; null while it has no figures. */
export function currentReading(now: Date, sources: readonly Source[]): ExportedReading | null {
  const [shownZone, area, table] = [zone.peek(), measuredArea.peek(), scenarioTable.peek()];
  const until = dataUntil.peek();
  const reading = readingOf(measured.peek());
  if (!shownZone || !area || !table || !reading || until === undefined) return null;
  const { id, name, nameEn, origin, note } = shownZone;
  return exportReading({
    zone: { id, name: { zh: name, en: nameEn }, origin, note },
    area: { kind: area.kind, name: areaName(area), ...outlineOf(area) },
    table,
    reading,
    scenario: scenario.peek(),
    against: currentComparison(),
    places: placeNames(),
    sources,
    dataUntil: until,
    address: addressOn(id, reading.date),
    addressHasArea: writeAreaChoice(area) !== null,
    madeAt: instantOf(now),
  });
}

function readingOf(state: typeof measured.value) {
  return state?.status === 'read' ? state.reading : null;
}

function currentComparison(): ExportedComparison | null {
  const against = rates.peek()?.against;
  const reading = readingOf(measuredAgainst.peek());
  if (!against || !reading) return null;
  const name = against.kind === 'day' ? reading.date : areaName(against.area);
  return { name, date: reading.date, indicators: reading.indicators };
}

/** What was drawn or saved by its own shape; a block or a town by its outline on the map, of the quality it has. */
function outlineOf(area: AreaChoice): Pick<ReadingToExport['area'], 'shape' | 'quality'> {
  const shape = shapeOf(area);
  if (shape || (area.kind !== 'block' && area.kind !== 'town')) return { shape, quality: null };
  const features = shown(surroundings.state.peek())?.features ?? [];
  const feature = features.find(
    ({ properties: { layer, id } }) => layer === area.kind && id === area.id,
  );
  return arealOf(feature?.geometry ?? null, feature?.properties.quality ?? null);
}

function arealOf(geometry: Geometry | null, quality: BoundaryQuality | null) {
  const isAreal = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return isAreal && polygonsOf(geometry).length > 0
    ? { shape: geometry, quality }
    : { shape: null, quality: null };
}

/** Blocks and towns by id; a work may have the id of a block. */
function placeNames(): ReadingToExport['places'] {
  const features = shown(surroundings.state.peek())?.features ?? [];
  return new Map(
    features.flatMap(({ properties: { layer, id, name, nameEn } }) =>
      layer === 'block' || layer === 'town' ? [[id, { zh: name ?? id, en: nameEn ?? id }]] : [],
    ),
  );
}

/** The view with its zone and day written out, so that it opens the same figures when there are newer ones. */
function addressOn(zoneId: string, date: ExportedReading['date']): string {
  const current = view.peek();
  return sharedLink(addressOfView({ ...current, zone: zoneId, date }));
}

function instantOf(now: Date): IsoInstant {
  return isoInstant(now.toISOString());
}
