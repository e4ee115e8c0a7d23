import { z } from '@hono/zod-openapi';
import type { Axis, AxisStates } from '../../../geodata/axis.ts';
import type { ClassOf, Count } from '../../../geodata/count.ts';
import type { Reached } from '../../../geodata/supervision/monthReading.ts';
import { wholeNumber } from '../schemas/common.ts';
import { leftOut } from '../schemas/leftOut.ts';
import { stateSchemas } from '../schemas/observation.ts';
import { schemaOf } from '../schemas/schemaOf.ts';

export const countSchema = schemaOf<Count>()(
  z
    .object({ parcels: wholeNumber, areaM2: z.number(), areaUnknown: wholeNumber })
    .openapi('ParcelCount', {
      description: 'areaM2 sums the known areas; areaUnknown counts parcels without one.',
    }),
);

const reachedSchema = schemaOf<Reached>()(
  z
    .object({
      before: countSchema,
      atEnd: countSchema,
      passed: countSchema,
      firstHeard: countSchema,
    })
    .openapi('Reached', {
      description:
        'Past the milestone when the month began and when it ended; passed in it; and past it when first heard of in it, which is nobody’s progress of this month.',
    }),
);

export const reachedByMilestone = z.object({
  clearance: reachedSchema,
  levelling: reachedSchema,
  start: reachedSchema,
  completion: reachedSchema,
});

type Classes<A extends Axis> = Readonly<Partial<Record<ClassOf<AxisStates[A]>, Count>>>;

/** The classes of an axis that some parcel is in. */
function classesOf<A extends Axis>(axis: A): z.ZodType<Classes<A>> {
  const present = [...stateSchemas[axis].options, 'unknown'].map((state) => [
    state,
    leftOut(countSchema),
  ]);
  // fromEntries forgets the keys, which are the classes.
  return z.object(Object.fromEntries(present)) as unknown as z.ZodType<Classes<A>>;
}

export const statesSchema = z.object({
  clearance: classesOf('clearance'),
  levelling: classesOf('levelling'),
  building: classesOf('building'),
});
