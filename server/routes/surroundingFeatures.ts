import { z } from '@hono/zod-openapi';
import { axes, type Axis, type AxisStates } from '../../geodata/axis.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import { blockedBy, progressAt, type Progress } from '../../geodata/progress.ts';
import type { Geometry } from '../../geodata/geometry.ts';
import type { LogEntry, Observation } from '../../geodata/observation.ts';
import type { BoundaryQuality } from '../../geodata/quality.ts';
import { eventState } from '../../geodata/zone.ts';
import type { Moment, Surroundings } from '../store/store.ts';
import { isoDateSchema, isoInstantSchema, qualitySchema } from './schemas/common.ts';
import { featuresShape, geometrySchema } from './schemas/geometry.ts';
import { leftOut } from './schemas/leftOut.ts';
import { stateSchemas } from './schemas/observation.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { logsBySubject } from './worksReading.ts';

/** Flat, so that a style expression can read it; what a layer has not is null. */
type SurroundingProperties = {
  readonly layer: 'town' | 'block' | 'work' | 'event' | 'landmark';
  /** The id within its layer; the feature's own id is `layer:id`. */
  readonly id: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  /** What kind of work, event or landmark: `road`, `demolition`. */
  readonly kind: string | null;
  readonly quality: BoundaryQuality;
  readonly block: string | null;
  readonly town: string | null;
  /** Of works and blocks: the newest observation on the day, whichever axis it is on. */
  readonly axis: Axis | null;
  readonly state: AxisStates[Axis] | null;
  readonly percent: number | null;
  readonly blocked: boolean;
  /** The day of that observation. */
  readonly asOf: IsoDate | null;
  /** Of events: when it happened and how much was concerned. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly areaM2: number | null;
};

type SurroundingFeature = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: SurroundingProperties;
};

export type SurroundingCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly SurroundingFeature[];
  readonly zone: string;
  readonly asOf: IsoDate;
  /** The features are the same on every day from `since` up to, and without, `until`; null: however far back, or ahead. */
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
};

const propertiesSchema = schemaOf<SurroundingProperties>()(
  z
    .object({
      layer: z.enum(['town', 'block', 'work', 'event', 'landmark']),
      id: z.string(),
      name: z.string().nullable(),
      nameEn: z.string().nullable(),
      kind: z.string().nullable(),
      quality: qualitySchema,
      block: z.string().nullable(),
      town: z.string().nullable(),
      axis: z.enum(axes).nullable(),
      state: z
        .union([stateSchemas.clearance, stateSchemas.levelling, stateSchemas.building])
        .nullable(),
      percent: z.number().nullable(),
      blocked: z.boolean(),
      asOf: isoDateSchema.nullable(),
      from: isoDateSchema.nullable(),
      to: isoDateSchema.nullable(),
      areaM2: z.number().nullable(),
    })
    .openapi('SurroundingProperties'),
);

export const surroundingsSchema = schemaOf<SurroundingCollection>()(
  z
    .object({
      ...featuresShape(geometrySchema.nullable(), propertiesSchema),
      zone: z.string(),
      asOf: isoDateSchema,
      since: isoDateSchema.nullable(),
      until: isoDateSchema.nullable(),
      knownBy: leftOut(isoInstantSchema),
    })
    .openapi('SurroundingCollection', {
      description:
        'The features are the same, all else being equal, on every day from `since` up to, and without, `until`; null: however far back, or ahead.',
    }),
);

const none = {
  kind: null,
  block: null,
  town: null,
  axis: null,
  state: null,
  percent: null,
  blocked: false,
  asOf: null,
  from: null,
  to: null,
  areaM2: null,
} satisfies Partial<SurroundingProperties>;

/** Layers from the ground up: towns, blocks, landmarks, works, and the events whose period has begun. */
export function surroundingFeatures(
  { towns, blocks, works, events, landmarks }: Surroundings,
  log: { readonly work: readonly LogEntry[]; readonly block: readonly LogEntry[] },
  { asOf, knownBy }: Moment,
): SurroundingFeature[] {
  const logs = { work: logsBySubject(log.work), block: logsBySubject(log.block) };
  const stateOf = (layer: 'work' | 'block', id: string) =>
    newestState(progressAt(logs[layer].get(id) ?? [], asOf, knownBy));
  return [
    ...towns.map((town) => feature('town', town, {})),
    ...blocks.map((block) =>
      feature('block', block, { town: block.town, ...stateOf('block', block.id) }),
    ),
    ...landmarks.map((landmark) => feature('landmark', landmark, { kind: landmark.kind })),
    ...works.map((work) =>
      feature('work', work, { kind: work.kind, block: work.block, ...stateOf('work', work.id) }),
    ),
    ...events
      .filter((event) => eventState(event, asOf) !== 'ahead')
      .map((event) => {
        const { kind, town, from, to, areaM2 } = event;
        return feature('event', event, { kind, town, from, to, areaM2 });
      }),
  ];
}

/** Between which days the features are those of a day: nothing is observed of a work or a block, and no event begins. */
export function sameSurroundings(
  { events }: Pick<Surroundings, 'events'>,
  log: { readonly work: readonly LogEntry[]; readonly block: readonly LogEntry[] },
  { asOf }: Pick<Moment, 'asOf'>,
): Pick<SurroundingCollection, 'since' | 'until'> {
  const observed = [...log.work, ...log.block].flatMap((entry) =>
    entry.kind === 'observation' ? [entry.asOf] : [],
  );
  const days = [...observed, ...events.map(({ from }) => from)].toSorted();
  return {
    since: days.findLast((day) => day <= asOf) ?? null,
    until: days.find((day) => day > asOf) ?? null,
  };
}

type Placed = Surroundings[keyof Surroundings][number];

function feature(
  layer: SurroundingProperties['layer'],
  { id, name, quality, geometry }: Placed,
  own: Partial<SurroundingProperties>,
): SurroundingFeature {
  return {
    type: 'Feature',
    id: `${layer}:${id}`,
    geometry,
    properties: {
      ...none,
      layer,
      id,
      name: name?.zh ?? null,
      nameEn: name?.en ?? null,
      quality,
      ...own,
    },
  };
}

/** Of two axes observed on one day the later in the course of things speaks: building before levelling before clearance. */
function newestState(progress: Progress) {
  const newest = axes.reduce<Observation | null>((current, axis) => {
    const observation = progress[axis];
    return observation && (!current || observation.asOf >= current.asOf) ? observation : current;
  }, null);
  return {
    axis: newest?.axis ?? null,
    state: newest?.state ?? null,
    percent: newest?.percent ?? null,
    asOf: newest?.asOf ?? null,
    blocked: blockedBy(progress) !== null,
  };
}
