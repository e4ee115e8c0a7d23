import { setImmediate as nextTurn } from 'node:timers/promises';
import { blocksFrom, boundaryFrom, townsFrom } from '../../geodata/import/areasFrom.ts';
import { edited } from '../../geodata/import/edited.ts';
import type { FeatureEdit } from '../../geodata/import/importDraft.ts';
import { incomingFrom, type Bringing } from '../../geodata/import/incomingFrom.ts';
import type { IncomingParcel } from '../../geodata/import/incomingParcel.ts';
import { planImport, usualThreshold, type ImportPlan } from '../../geodata/import/planImport.ts';
import { areSameAreas } from '../../geodata/import/sameAreas.ts';
import { isSameShape } from '../../geodata/import/sameShape.ts';
import type { LayerPurpose, ReplacedAreas, ZoneBoundary } from '../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import { examineLayer, type ExaminedLayer } from '../../geodata/survey/examineLayer.ts';
import { fieldsByRole, type RoleFields } from '../../geodata/survey/fields/guessRoles.ts';
import { judgeFeature, type JudgedFeature } from '../../geodata/survey/findings/judgeFeature.ts';
import type { SurveyFeature, SurveyLayer } from '../../geodata/survey/surveyFile.ts';
import { chosenSystem } from '../../geodata/survey/systems/chosenSystem.ts';
import type { FourParameters } from '../../geodata/survey/systems/fourParameters.ts';
import type { ReferenceSystem } from '../../geodata/survey/systems/referenceSystem.ts';
import type { SystemGuess } from '../../geodata/survey/systems/systemGuess.ts';
import { transformationOf } from '../../geodata/survey/systems/transformation.ts';
import type { Block, Town } from '../../geodata/zone.ts';
import type { ZoneAsItIs } from './zoneAsItIs.ts';

/** A layer, and how it is to be read; what is left out is guessed. */
export type ChosenLayer = {
  readonly layer: SurveyLayer;
  readonly system?: ReferenceSystem | undefined;
  readonly swapped?: boolean | undefined;
  readonly parameters?: FourParameters | undefined;
  readonly fields?: RoleFields | undefined;
};

export type ChosenLayers = Readonly<Partial<Record<LayerPurpose, ChosenLayer>>>;

/** What whoever brings files in decides of all of their layers. */
export type PlanChoices = {
  readonly quality: Bringing['quality'];
  /** Whether parcels that the file does not speak of are none any more from its day on. */
  readonly endMissing: boolean;
  /** Names the file as the source of its figures. */
  readonly source: string;
  readonly edits?: readonly FeatureEdit[];
  /** Features of the layer of parcels that are left out. */
  readonly skipped?: readonly number[];
  /** Hears now and then how many features were read or compared, of how many where that is known. */
  readonly tell?: (phase: 'reading' | 'comparing', done: number, of: number | null) => void;
};

/** What is kept of a feature: of its fields only number and name, or 100 000 would take as much memory as their file thrice. */
type ReadFeature = {
  readonly feature: Omit<SurveyFeature, 'geometry'>;
  readonly judged: JudgedFeature;
};

/** A layer as it was read. */
export type ReadLayer = {
  readonly examined: ExaminedLayer;
  readonly system: Pick<SystemGuess, 'system' | 'swapped'>;
  readonly fields: RoleFields;
  readonly features: readonly ReadFeature[];
  /** Features that can come in. */
  readonly incoming: readonly IncomingParcel[];
};

/** A layer of parcels held against a zone: what each feature is, and what would become of the zone's parcels. */
export type PlannedLayer = ReadLayer & { readonly plan: ImportPlan };

/** Files held against a zone. */
export type PlannedImport = {
  readonly parcels: PlannedLayer | null;
  /** Layers that would be others than they are. */
  readonly areas: ReplacedAreas;
};

/** Milliseconds of comparing after which others get a turn. */
const stretch = 20;

/** Layers read through, by what they become. */
export type ReadLayers = Readonly<Partial<Record<LayerPurpose, ReadLayer>>>;

/** Reads layers through and judges each feature by itself. */
export async function readLayers(
  zone: ZoneAsItIs,
  layers: ChosenLayers,
  choices: PlanChoices,
): Promise<ReadLayers> {
  const read = (
    chosen: ChosenLayer,
    { blocks, towns }: Pick<ZoneAsItIs, 'blocks' | 'towns'>,
    named?: 'block' | 'town',
  ): Promise<ReadLayer> => readLayer(zone, chosen, choices, { ...choices, blocks, towns }, named);
  const town = layers.town && (await read(layers.town, { blocks: [], towns: [] }, 'town'));
  const towns = townsWith(zone, town);
  const block = layers.block && (await read(layers.block, { blocks: [], towns }, 'block'));
  const within = { towns, blocks: blocksWith(zone, block) };
  const boundary = layers.boundary && (await read(layers.boundary, within));
  const parcel = layers.parcel && (await read(layers.parcel, within));
  return {
    ...(town && { town }),
    ...(block && { block }),
    ...(boundary && { boundary }),
    ...(parcel && { parcel }),
  };
}

/** Works out what layers that were read would change in a zone. Nothing is written. */
export async function planRead(
  zone: ZoneAsItIs,
  { town, block, boundary: outline, parcel }: ReadLayers,
  choices: PlanChoices,
): Promise<PlannedImport> {
  const boundary = outline && boundaryFrom(outline.incoming);
  const [towns, blocks] = [townsWith(zone, town), blocksWith(zone, block)];
  const within = { ...zone, blocks, boundary: boundary ?? zone.boundary };
  return {
    parcels: parcel
      ? { ...parcel, plan: await planParcels(within, withoutSkipped(parcel, choices), choices) }
      : null,
    areas: {
      ...(!areSameAreas(zone.towns, towns) && { towns }),
      ...(!areSameAreas(zone.blocks, blocks) && { blocks }),
      ...(boundary && !isSameBoundary(zone.boundary, boundary) && { boundary }),
    },
  };
}

function isSameBoundary(before: ZoneBoundary | undefined, after: ZoneBoundary): boolean {
  return before?.quality === after.quality && isSameShape(before.geometry, after.geometry);
}

function townsWith({ towns }: ZoneAsItIs, read: ReadLayer | undefined): readonly Town[] {
  return read ? townsFrom(towns, read.incoming) : towns;
}

function blocksWith({ blocks }: ZoneAsItIs, read: ReadLayer | undefined): readonly Block[] {
  return read ? blocksFrom(blocks, read.incoming) : blocks;
}

async function readLayer(
  { near }: ZoneAsItIs,
  { layer, parameters, ...asked }: ChosenLayer,
  { tell }: PlanChoices,
  names: Omit<Bringing, 'fields'>,
  named: 'block' | 'town' | undefined,
): Promise<ReadLayer> {
  const examined = await examineLayer(layer, near);
  const guessed = chosenSystem(examined.systems, asked.system);
  const system = { ...guessed, swapped: asked.swapped ?? guessed.swapped };
  const fields = withName(asked.fields ?? fieldsByRole(examined.roles), named);
  const transformation = transformationOf(system.system, {
    swapped: system.swapped,
    ...(parameters && { parameters }),
  });
  const features: ReadFeature[] = [];
  const incoming: IncomingParcel[] = [];
  for await (const some of layer.stretches()) {
    for (const feature of some) {
      const judged = judgeFeature(feature, { system: system.system, fields, transformation });
      const parcel = incomingFrom(feature, judged, { ...names, fields });
      features.push(kept(feature, judged, parcel, fields));
      if (parcel) incoming.push(parcel);
    }
    tell?.('reading', features.length, null);
    await nextTurn();
  }
  return { examined, system, fields, features, incoming };
}

function kept(
  { number, where, attributes }: SurveyFeature,
  judged: JudgedFeature,
  parcel: IncomingParcel | null,
  fields: RoleFields,
): ReadFeature {
  const names = [fields.number, fields.name].filter((field) => field !== undefined);
  const feature = {
    number,
    where,
    attributes: new Map(names.map((field) => [field, attributes.get(field) ?? null])),
  };
  // Of a shape with nothing to complain of that which comes in stands for both.
  const isSame = parcel?.shape && judged.findings.length === 0;
  return { feature, judged: isSame ? { ...judged, area: parcel.shape.geometry } : judged };
}

/** A layer of blocks often has no name but `区块名称`, which in one of parcels says in which block each lies. */
function withName(fields: RoleFields, named: 'block' | 'town' | undefined): RoleFields {
  const { [named ?? 'name']: own, ...others } = fields;
  return fields.name !== undefined || own === undefined ? fields : { ...others, name: own };
}

function withoutSkipped(
  { incoming }: ReadLayer,
  { edits = [], skipped = [] }: PlanChoices,
): readonly IncomingParcel[] {
  const [edit, left] = [new Map(edits.map((one) => [one.feature, one])), new Set(skipped)];
  return incoming
    .filter(({ feature }) => !left.has(feature))
    .map((each) => edited(each, edit.get(each.feature)));
}

async function planParcels(
  zone: ZoneAsItIs,
  incoming: readonly IncomingParcel[],
  { endMissing, tell }: PlanChoices,
): Promise<ImportPlan> {
  const existing: Parcel[] = [];
  for await (const page of zone.parcels()) existing.push(...page);
  const steps = planImport(existing, incoming, {
    threshold: usualThreshold,
    endMissing,
    boundary: zone.boundary,
    blocks: zone.blocks,
  });
  let since = performance.now();
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < stretch) continue;
    // Each feature is looked at twice: for what it is taken for, and beside its neighbours.
    tell?.('comparing', Math.min(Math.ceil(done / 2), incoming.length), incoming.length);
    await nextTurn();
    since = performance.now();
  }
}
