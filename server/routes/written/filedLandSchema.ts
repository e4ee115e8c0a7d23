import { z } from '@hono/zod-openapi';
import { saysNothing, type FiledLand } from '../../../geodata/filing/filedLand.ts';
import { constructionStatuses } from '../../../geodata/land/construction.ts';
import {
  highTechClasses,
  type Development,
  type EnterpriseFigures,
  type SupplyContract,
} from '../../../geodata/land/landRecord.ts';
import { requiredSupplies, supplyModes, supplyStatuses } from '../../../geodata/land/supply.ts';
import { isStorableId } from '../../http/identifier.ts';
import { refuse } from '../../http/refuse.ts';
import { isoDateSchema } from '../schemas/common.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { givenProvenance } from './given.ts';
import { line, personName } from './text.ts';

const day = isoDateSchema.nullable();

/** Areas, money, people: never below nothing, null where nothing is on record. */
const amount = z
  .number()
  .max(1e15)
  .superRefine((value, context) => {
    if (value < 0) refuse(context, 'bad-body', '数值不能小于零。', 'No figure is below nothing.');
  })
  .nullable();

const contract = schemaOf<SupplyContract>()(
  z
    .strictObject({
      number: personName,
      mode: z.enum(supplyModes),
      required: z.enum(requiredSupplies).nullable(),
      signed: isoDateSchema,
      agreedStart: day,
      agreedCompletion: day,
      handedOver: day,
      permitted: day,
      termEnd: day,
      expiryResolved: day,
      agreedPerMu: z.strictObject({ investment: amount, income: amount, tax: amount }),
    })
    .openapi('FiledContract'),
);

const development = schemaOf<Development>()(
  z
    .strictObject({
      started: day,
      suspendedSince: day,
      completed: day,
      inProduction: day,
      developedM2: amount,
      requiredM2: amount,
      invested: amount,
      totalInvestment: amount,
      delayCause: z.enum(['government', 'holder']).nullable(),
      idleDetermination: z.strictObject({ document: line, date: isoDateSchema }).nullable(),
      idleDisposed: day,
    })
    .openapi('FiledDevelopment'),
);

const enterprise = schemaOf<EnterpriseFigures>()(
  z
    .strictObject({
      fixedInvestment: amount,
      income: amount,
      tax: amount,
      addedValue: amount,
      employees: amount,
      energy: amount,
      emissions: amount,
      research: amount,
    })
    .openapi('FiledEnterprise'),
);

/** A land record as a form fills it in: whole, and saying something. */
export const filedLandSchema = schemaOf<FiledLand>()(
  z
    .strictObject({
      parcel: z.string().max(200).refine(isStorableId),
      asOf: isoDateSchema,
      construction: z.enum(constructionStatuses).nullable(),
      supply: z.enum(supplyStatuses).nullable(),
      highTech: z.enum(highTechClasses).nullable(),
      approved: day,
      contract: contract.nullable(),
      development: development.nullable(),
      siteCoverM2: amount,
      enterprise: enterprise.nullable(),
      residents: amount,
      provenance: givenProvenance,
    })
    .superRefine((record, context) => {
      if (saysNothing(record))
        refuse(
          context,
          'bad-body',
          '什么都没有填；至少填一项。',
          'The record says nothing; fill in one thing at least.',
        );
    })
    .openapi('FiledLand'),
);
