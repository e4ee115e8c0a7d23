import { z } from '@hono/zod-openapi';
import type {
  SceneClass,
  SceneFigure,
  SceneReading,
  SceneRow,
  SceneTable,
} from '../../../geodata/meeting/sceneReading.ts';
import { sceneSchema } from '../written/meetingSchemas.ts';
import { bilingualSchema, isoDateSchema, subjectSchema, wholeNumber } from './common.ts';
import { provenanceSchema } from './provenance.ts';
import { schemaOf } from './schemaOf.ts';

// A nullable union of a name is written as one that null never satisfies.
const provenanceOrNone = z.union([provenanceSchema, z.null()]);

const figureSchema = schemaOf<SceneFigure>()(
  z
    .object({
      text: bilingualSchema,
      unit: bilingualSchema.nullable(),
      of: bilingualSchema,
      share: z.number().nullable(),
      provenance: provenanceOrNone,
    })
    .openapi('SceneFigure', {
      description:
        '后排看得清的一个数 / The one figure; `share`, 0 to 1, where it is part of a whole.',
    }),
);

const rowSchema = schemaOf<SceneRow>()(
  z
    .object({
      name: bilingualSchema,
      text: bilingualSchema,
      remark: bilingualSchema.nullable(),
      mark: z.enum(['red', 'amber', 'green']).nullable(),
      provenance: provenanceOrNone,
    })
    .openapi('SceneRow'),
);

const classSchema = schemaOf<SceneClass>()(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      parcels: wholeNumber,
      m2: z.number().nullable(),
    })
    .openapi('SceneClass', { description: '`m2` is null where no area is known.' }),
);

const tableSchema = schemaOf<SceneTable>()(
  z
    .object({
      columns: z.array(bilingualSchema).readonly(),
      rows: z.array(z.array(bilingualSchema).readonly()).readonly(),
    })
    .openapi('SceneTable'),
);

export const sceneReadingSchema = schemaOf<SceneReading>()(
  z
    .object({
      scene: sceneSchema,
      heading: bilingualSchema,
      kicker: bilingualSchema,
      figure: figureSchema.nullable(),
      rows: z.array(rowSchema).readonly(),
      theme: z.string(),
      classes: z.array(classSchema).readonly(),
      table: tableSchema.nullable(),
      subject: subjectSchema.nullable(),
      isHeldUp: z.boolean(),
      asOf: isoDateSchema,
      marks: z.array(bilingualSchema).readonly(),
    })
    .openapi('SceneReading', { description: '一幕所说 / What a scene says on a day.' }),
);
