import { z } from '@hono/zod-openapi';
import { landUseOrder } from '../../../geodata/landUse.ts';
import type { Building, Parcel, RegisteredArea } from '../../../geodata/parcel.ts';
import type { ParcelFeature, ParcelProperties } from '../../../geodata/parcelFeature.ts';
import { wholeNumber, bilingualSchema, isoDateSchema, qualitySchema } from './common.ts';
import { arealSchema, polygonSchema } from './geometry.ts';
import { stageSchema, stateSchemas } from './observation.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

export const landUseSchema = z.enum(landUseOrder).openapi('LandUse');

const recordedArea =
  '资料所载面积：报告所说或登记所载，出处见地块的 `registered.provenance`；未必有登记。 / The area on record: said by a report or standing in a register, see `registered.provenance` of the parcel; there may be no register.';

export const registeredAreaSchema = schemaOf<RegisteredArea>()(
  z
    .object({ squareMetres: z.number(), asPrinted: z.string(), provenance: provenanceSchema })
    .openapi('RegisteredArea', { description: recordedArea }),
);

export const parcelSchema = schemaOf<Parcel>()(
  z
    .object({
      id: z.string(),
      number: z.string().nullable(),
      name: bilingualSchema,
      block: z.string().nullable(),
      town: z.string().nullable(),
      landUse: landUseSchema.nullable(),
      quality: qualitySchema,
      registered: registeredAreaSchema.nullable(),
      measuredM2: z.number(),
      geometry: arealSchema,
      note: bilingualSchema.nullable(),
    })
    .openapi('Parcel'),
);

export const buildingSchema = schemaOf<Building>()(
  z
    .object({
      id: z.string(),
      parcel: z.string(),
      name: bilingualSchema,
      floors: wholeNumber,
      footprintM2: z.number(),
      floorAreaM2: z.number(),
      quality: qualitySchema,
      geometry: polygonSchema,
    })
    .openapi('Building'),
);

const percent = z.number().min(0).max(100).nullable();

const parcelPropertiesSchema = schemaOf<ParcelProperties>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      number: z.string().nullable(),
      block: z.string().nullable(),
      town: z.string().nullable(),
      landUse: landUseSchema.nullable(),
      quality: qualitySchema,
      registeredMu: z.number().nullable().openapi({ description: recordedArea }),
      registeredM2: z.number().nullable().openapi({ description: recordedArea }),
      measuredM2: z.number(),
      clearance: stateSchemas.clearance.nullable(),
      clearancePercent: percent,
      levelling: stateSchemas.levelling.nullable(),
      levellingPercent: percent,
      building: stateSchemas.building.nullable(),
      buildingPercent: percent,
      stage: stageSchema.nullable(),
      blocked: z.boolean(),
      asOf: isoDateSchema.nullable(),
    })
    .openapi('ParcelProperties'),
);

export const parcelFeatureSchema = schemaOf<ParcelFeature>()(
  z
    .object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: arealSchema,
      properties: parcelPropertiesSchema,
    })
    .openapi('ParcelFeature'),
);
