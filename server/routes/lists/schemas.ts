import { eventStates } from '../../../geodata/zone.ts';
import { z } from '@hono/zod-openapi';
import type { Geometry } from '../../../geodata/geometry.ts';
import { wholeNumber, isoDateSchema, qualitySchema } from '../schemas/common.ts';
import { geometrySchema } from '../schemas/geometry.ts';
import { stateSchemas } from '../schemas/observation.ts';
import { projectShape, targetReadingSchema, type TargetReading } from '../schemas/project.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { chosenFeatureSchema, chosenItemSchema, wholeOrChosen } from './chosen.ts';
import type {
  BlockProperties,
  BuildingProperties,
  EventProperties,
  ListProperties,
  ProjectReading,
  WorkProperties,
} from './kinds.ts';
import { listMemberShape, namedCrsSchema, type ListMembers, type NamedCrs } from './listing.ts';

const named = {
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  quality: qualitySchema,
};

const percent = z.number().min(0).max(100).nullable();

const stated = {
  clearance: stateSchemas.clearance.nullable(),
  clearancePercent: percent,
  levelling: stateSchemas.levelling.nullable(),
  levellingPercent: percent,
  building: stateSchemas.building.nullable(),
  buildingPercent: percent,
  blocked: z.boolean(),
  asOf: isoDateSchema.nullable(),
};

const propertySchemas: {
  readonly [Kind in keyof ListProperties]: z.ZodType<ListProperties[Kind]>;
} = {
  block: schemaOf<BlockProperties>()(
    z.object({ ...named, town: z.string().nullable(), ...stated }).openapi('BlockProperties'),
  ),
  work: schemaOf<WorkProperties>()(
    z
      .object({
        ...named,
        kind: z.enum(['road', 'river', 'plant', 'fence', 'power', 'utility']),
        block: z.string().nullable(),
        ...stated,
      })
      .openapi('WorkProperties'),
  ),
  event: schemaOf<EventProperties>()(
    z
      .object({
        ...named,
        kind: z.literal('demolition'),
        town: z.string().nullable(),
        from: isoDateSchema,
        to: isoDateSchema,
        state: z.enum(eventStates),
        areaM2: z.number().nullable(),
        households: wholeNumber.nullable(),
        places: wholeNumber.nullable(),
      })
      .openapi('EventProperties'),
  ),
  building: schemaOf<BuildingProperties>()(
    z
      .object({
        ...named,
        parcel: z.string(),
        floors: wholeNumber,
        footprintM2: z.number(),
        floorAreaM2: z.number(),
        building: stateSchemas.building.nullable(),
        buildingPercent: percent,
        asOf: isoDateSchema.nullable(),
      })
      .openapi('BuildingProperties', {
        description: 'State and percent are those of building on the parcel it stands on.',
      }),
  ),
};

export type FeatureList<Properties> = ListMembers & {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    readonly geometry: Geometry | null;
    readonly properties: Properties;
  }[];
  readonly crs?: NamedCrs;
};

export type ProjectList = ListMembers & { readonly projects: readonly ProjectReading[] };
export type TargetList = ListMembers & { readonly targets: readonly TargetReading[] };

/** The features of a kind: `blocks` is named BlockCollection in the document. */
export function featureListSchema<Kind extends keyof ListProperties>(
  kind: Kind,
  name: string,
): z.ZodType<FeatureList<ListProperties[Kind]>> {
  const of = (feature: z.ZodType) =>
    z.object({
      type: z.literal('FeatureCollection'),
      features: z.array(feature).readonly(),
      ...listMemberShape,
      crs: leftOut(namedCrsSchema),
    });
  const feature = z.object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: geometrySchema.nullable(),
    properties: propertySchemas[kind],
  });
  // The compiler checks the properties; what stands around them is the same for every kind.
  const whole = of(feature).openapi(name) as z.ZodType as z.ZodType<
    FeatureList<ListProperties[Kind]>
  >;
  return wholeOrChosen(whole, of(chosenFeatureSchema).openapi(`Chosen${name}`));
}

const projectReadingSchema = schemaOf<ProjectReading>()(
  z.object({ ...projectShape, ...stated }).openapi('ProjectReading'),
);

export const projectListSchema: z.ZodType<ProjectList> = wholeOrChosen(
  schemaOf<ProjectList>()(
    z
      .object({ projects: z.array(projectReadingSchema).readonly(), ...listMemberShape })
      .openapi('ProjectList'),
  ),
  z
    .object({ projects: z.array(chosenItemSchema).readonly(), ...listMemberShape })
    .openapi('ChosenProjectList'),
);

export const targetListSchema: z.ZodType<TargetList> = wholeOrChosen(
  schemaOf<TargetList>()(
    z
      .object({ targets: z.array(targetReadingSchema).readonly(), ...listMemberShape })
      .openapi('TargetList'),
  ),
  z
    .object({ targets: z.array(chosenItemSchema).readonly(), ...listMemberShape })
    .openapi('ChosenTargetList'),
);
