import { z } from '@hono/zod-openapi';
import { constructionStatuses } from '../../../geodata/land/construction.ts';
import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import {
  highTechClasses,
  type Development,
  type EnterpriseFigures,
  type LandRecord,
  type SupplyContract,
} from '../../../geodata/land/landRecord.ts';
import { requiredSupplies, supplyModes, supplyStatuses } from '../../../geodata/land/supply.ts';
import { isoDateSchema } from './common.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

const constructionSchema = z.enum(constructionStatuses).openapi('ConstructionStatus', {
  description: '建设状况 DLDM: A built, B not built yet, C cannot be built on.',
});
const supplySchema = z.enum(supplyStatuses).openapi('SupplyStatus', {
  description: '供应状况 GYDM: D supplied, E still to be supplied, F not to be supplied.',
});
const highTechSchema = z.enum(highTechClasses).openapi('HighTech');

const day = isoDateSchema.nullable();
const amount = z.number().nullable();

const contractSchema = schemaOf<SupplyContract>()(
  z
    .object({
      number: z.string().nullable(),
      mode: z.enum(supplyModes),
      required: z.enum(requiredSupplies).nullable(),
      signed: isoDateSchema,
      agreedStart: day,
      agreedCompletion: day,
      handedOver: day,
      permitted: day,
      termEnd: day,
      expiryResolved: day,
      agreedPerMu: z.object({ investment: amount, income: amount, tax: amount }),
    })
    .openapi('SupplyContract', {
      description: '出让合同或划拨决定书: how land was supplied, and what was agreed.',
    }),
);

const developmentSchema = schemaOf<Development>()(
  z
    .object({
      started: day,
      suspendedSince: day,
      completed: day,
      inProduction: day,
      developedM2: amount,
      requiredM2: amount,
      invested: amount,
      totalInvestment: amount,
      delayCause: z.enum(['government', 'holder']).nullable(),
      idleDetermination: z.object({ document: z.string(), date: isoDateSchema }).nullable(),
      idleDisposed: day,
    })
    .openapi('Development', { description: 'How building went. Money in 万元.' }),
);

const enterpriseSchema = schemaOf<EnterpriseFigures>()(
  z
    .object({
      fixedInvestment: amount,
      income: amount,
      tax: amount,
      addedValue: amount,
      employees: amount,
      energy: amount,
      emissions: amount,
      research: amount,
    })
    .openapi('EnterpriseFigures', {
      description:
        'A firm’s latest full year on the land. Money in 万元, energy and emissions in tonnes.',
    }),
);

export const landRecordSchema = schemaOf<LandRecord>()(
  z
    .object({
      asOf: isoDateSchema,
      construction: constructionSchema.nullable(),
      supply: supplySchema.nullable(),
      highTech: highTechSchema.nullable(),
      approved: day,
      contract: contractSchema.nullable(),
      development: developmentSchema.nullable(),
      siteCoverM2: amount,
      enterprise: enterpriseSchema.nullable(),
      residents: amount,
      provenance: provenanceSchema,
    })
    .openapi('LandRecord', {
      description: 'What is on record of a parcel’s land use on a day; null is unknown throughout.',
    }),
);

export const landParcelSchema = schemaOf<LandParcel>()(
  z
    .object({
      id: z.string(),
      record: landRecordSchema.nullable(),
      floorAreaM2: amount,
      footprintM2: amount,
    })
    .openapi('LandParcel', {
      description:
        'The record that counts on the day, and what is built; null where none is known.',
    }),
);
