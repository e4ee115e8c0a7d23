import { planarArea } from '../../../geodata/area/surveyGrid.ts';
import type { Bilingual } from '../../../geodata/bilingual.ts';
import type { Count } from '../../../geodata/count.ts';
import type { IsoDate, IsoInstant } from '../../../geodata/date.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { Indicator } from '../../../geodata/indicator.ts';
import { idleRegister, type IdleRegister } from '../../../geodata/land/idleRegister.ts';
import { parcelLandOf } from '../../../geodata/land/parcelLand.ts';
import type { ScenarioMark } from '../../../geodata/land/scenario.ts';
import type { LandStructure } from '../../../geodata/land/structure.ts';
import { measureArea, measurePerimeter } from '../../../geodata/measure.ts';
import type { ProvenanceKind, Source } from '../../../geodata/provenance.ts';
import type { BoundaryQuality } from '../../../geodata/quality.ts';
import { structureOf, type LandTable, type Reading } from '../reading/reading.ts';
import type { PlaceNames } from '../../words/parcelFields.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { exportParcel, type ExportedParcel } from './exportedParcel.ts';

type ExportedZone = {
  readonly id: string;
  readonly name: Bilingual;
  readonly origin: 'document' | 'example' | 'own';
  readonly note: Bilingual;
};

/** A shape's own figures, whatever parcels lie in it: on the ellipsoid, and on the plane of the survey. */
type ExportedMeasures = {
  readonly areaM2: number;
  readonly planarM2: number;
  readonly perimeterM: number;
};

/** The land, by the name the panel calls it. What is drawn or saved has a shape of its own, and so have blocks and towns. */
type ExportedArea = {
  readonly kind: AreaChoice['kind'];
  readonly name: string;
  readonly shape: Areal | null;
  /** Of the outline of a block or a town; null for what somebody drew, and without a shape. */
  readonly quality: BoundaryQuality | null;
  /** null without a shape; the size of a sketch is no knowledge either. */
  readonly measures: ExportedMeasures | null;
};

/** What the figures are held against: the same land on another day, or other land. */
export type ExportedComparison = {
  readonly name: string;
  readonly date: IsoDate;
  readonly indicators: readonly Indicator[];
};

/** What must be said wherever the figures go: generated data, sketched boundaries, land as it might be. */
const exportedMarks = ['example', 'schematic', 'scenario'] as const;
export type ExportedMark = (typeof exportedMarks)[number];

/** What the rates panel shows, to be written as a workbook, a list, a map file or a sheet of paper. */
export type ExportedReading = {
  readonly zone: ExportedZone;
  readonly date: IsoDate;
  /** The last day by then that anything on record speaks of; null when nothing does. */
  readonly dataUntil: IsoDate | null;
  readonly area: ExportedArea;
  readonly marks: readonly ExportedMark[];
  readonly quality: Readonly<Record<BoundaryQuality, Count>>;
  /** Of the parcels, by the area they count with. */
  readonly total: Count;
  /** Parcels that the area only touches, which are not counted. */
  readonly touching: number;
  readonly indicators: readonly Indicator[];
  readonly against: ExportedComparison | null;
  readonly structure: LandStructure;
  readonly idle: IdleRegister;
  readonly parcels: readonly ExportedParcel[];
  /** Names of blocks and towns by id. */
  readonly places: PlaceNames;
  /** The documents of the zone, and what kinds of provenance the land records here have. */
  readonly sources: readonly Source[];
  readonly recordedBy: readonly ProvenanceKind[];
  /** Opens the same view; without the area where its shape is too long for an address. */
  readonly address: string;
  readonly addressHasArea: boolean;
  readonly madeAt: IsoInstant;
};

export type ReadingToExport = Pick<
  ExportedReading,
  'zone' | 'dataUntil' | 'against' | 'places' | 'sources' | 'address' | 'addressHasArea' | 'madeAt'
> & {
  readonly area: Omit<ExportedArea, 'measures'>;
  /** The land the reading is of, with the scenario laid over it where there is one. */
  readonly table: LandTable;
  readonly reading: Reading;
  readonly scenario: ReadonlyMap<string, ScenarioMark>;
};

export function exportReading({
  area,
  table,
  reading,
  scenario,
  ...taken
}: ReadingToExport): ExportedReading {
  const parcels = reading.portions.flatMap(
    (portion, index) => exportParcel(portion, reading.cells[index], table, scenario) ?? [],
  );
  const recordedBy = parcels.flatMap(({ land }) => land?.record?.provenance.kind ?? []);
  return {
    ...taken,
    date: reading.date,
    area: { ...area, measures: measuresOf(area) },
    marks: marksOf(taken.zone, reading, scenario.size > 0),
    quality: reading.statistics.quality,
    total: reading.statistics.total,
    touching: reading.touching,
    indicators: reading.indicators,
    structure: structureOf(reading),
    idle: idleRegister(
      parcels.map(({ properties, land, share }) =>
        parcelLandOf(properties, land ?? undefined, share),
      ),
      reading.date,
    ),
    parcels,
    recordedBy: [...new Set(recordedBy)],
  };
}

function measuresOf({ shape, quality }: Pick<ExportedArea, 'shape' | 'quality'>) {
  if (shape === null || quality === 'schematic') return null;
  return {
    areaM2: measureArea(shape),
    planarM2: planarArea(shape),
    perimeterM: measurePerimeter(shape),
  };
}

function marksOf({ origin }: ExportedZone, reading: Reading, isScenario: boolean): ExportedMark[] {
  const { quality } = reading.statistics;
  const holds: Record<ExportedMark, boolean> = {
    example: origin === 'example' || quality.example.parcels > 0,
    schematic: quality.schematic.parcels > 0,
    scenario: isScenario,
  };
  return exportedMarks.filter((mark) => holds[mark]);
}
