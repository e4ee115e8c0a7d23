import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import type { ProposedEntry } from '../../../geodata/entry/proposed.ts';
import type { EntryRow, EntryRows, Standing } from '../../../geodata/entry/standing.ts';
import type { LogEntry } from '../../../geodata/observation.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { isStorableId } from '../../http/identifier.ts';
import { refuse } from '../../http/refuse.ts';
import { bilingualSchema, isoDateSchema } from '../schemas/common.ts';
import { logEntrySchema, observationSchemas, stateSchemas } from '../schemas/observation.ts';
import { schemaOf } from '../schemas/schemaOf.ts';
import { givenProvenance, givenQuantity } from '../written/given.ts';
import { writtenText } from '../written/text.ts';

/** Entries that one request may add. */
export const mostEntries = 2000;

const { clearance, levelling, building } = observationSchemas;
const standingSchema = schemaOf<Standing>()(
  z
    .object({
      clearance: z.object({ held: clearance.nullable(), later: clearance.nullable() }),
      levelling: z.object({ held: levelling.nullable(), later: levelling.nullable() }),
      building: z.object({ held: building.nullable(), later: building.nullable() }),
    })
    .openapi('Standing', {
      description:
        'Of each axis what holds on the day, and the first that is known of a later day; null where there is none.',
    }),
);

export const rowSchema = schemaOf<EntryRow>()(
  z
    .object({
      parcel: z.string(),
      name: bilingualSchema,
      number: z.string().nullable(),
      block: z.string().nullable(),
      mark: z.string().openapi({ description: 'Of its log as it is now, for `seen` of a write.' }),
      standing: standingSchema,
    })
    .openapi('EntryRow'),
);

export const rowsSchema = schemaOf<EntryRows>()(
  z
    .object({
      asOf: isoDateSchema,
      rows: z.array(rowSchema).readonly(),
      next: z.string().nullable(),
    })
    .openapi('EntryRows'),
);

const id = z.string().refine(isStorableId);

export const seenSchema = z
  .array(z.object({ parcel: id, mark: z.string().max(250) }))
  .max(mostEntries)
  .openapi({
    description:
      'Each parcel written to, with the `mark` of its log when it was last read (GET). Where one is another by now nothing is written (412).',
  });

const sources = ['site', 'document', 'external'] as const;
const source = givenProvenance.transform((provenance, context): Provenance => {
  if (sources.some((kind) => kind === provenance.kind)) return provenance;
  return refuse(
    context,
    'bad-body',
    '录入的来源须为现场（site）、文件（document）或其他（external）。',
    'What is entered is from the site, a document of the zone, or elsewhere (external).',
  );
});

const proposed = {
  parcel: id.openapi({ example: 'xietangxi' }),
  percent: z.number().min(0).max(100).nullable(),
  quantities: z.array(givenQuantity).max(20).readonly(),
  blocked: writtenText.nullable(),
  note: writtenText.nullable(),
  reason: writtenText.nullable().openapi({
    description: 'Why a percent falls, a state goes back, or an earlier day is added to.',
  }),
  provenance: source.nullable().default(null).openapi({
    description: 'Where this entry is from; null or left out: from where `provenance` of all says.',
  }),
};
export const proposedSchema = schemaOf<ProposedEntry>()(
  z.discriminatedUnion('axis', [
    z.strictObject({ ...proposed, axis: z.literal('clearance'), state: stateSchemas.clearance }),
    z.strictObject({ ...proposed, axis: z.literal('levelling'), state: stateSchemas.levelling }),
    z.strictObject({ ...proposed, axis: z.literal('building'), state: stateSchemas.building }),
  ]),
);

export const newEntriesSchema = z
  .strictObject({
    asOf: isoDateSchema,
    provenance: source,
    dayReason: writtenText.nullable().openapi({
      description: 'Why a day that has not come is written about; null on any other.',
    }),
    entries: z.array(proposedSchema).min(1).max(mostEntries),
    seen: seenSchema,
  })
  .openapi('NewEntries', {
    example: {
      asOf: '2010-10-31',
      provenance: { kind: 'site' },
      dayReason: null,
      entries: [
        {
          parcel: 'xietangxi',
          axis: 'levelling',
          state: 'levelling',
          percent: 60,
          quantities: [],
          blocked: null,
          note: null,
          reason: null,
        },
      ],
      seen: [{ parcel: 'xietangxi', mark: '2:xietangxi-levelling' }],
    },
  });

export const newRetractionsSchema = z
  .strictObject({
    reason: writtenText,
    entries: z
      .array(z.strictObject({ parcel: id, id }))
      .min(1)
      .max(mostEntries),
  })
  .openapi('NewRetractions', {
    example: {
      reason: bilingual('记错了地块', 'Entered for the wrong parcel'),
      entries: [{ parcel: 'xietangxi', id: '0f5c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a' }],
    },
  });

/** What was added, as it stands in the log now. */
export const writtenEntriesSchema = schemaOf<{ readonly entries: readonly LogEntry[] }>()(
  z.object({ entries: z.array(logEntrySchema).readonly() }).openapi('WrittenEntries'),
);
