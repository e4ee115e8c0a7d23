import type { Axis, AxisStates } from '../../geodata/axis.ts';
import { isoDate, isoInstant, type IsoDate, type IsoInstant } from '../../geodata/date.ts';
import type { Observation, Retraction } from '../../geodata/observation.ts';

const subject = { kind: 'parcel', id: 'xietangxi' } as const;
const provenance = { kind: 'example' } as const;

/** An observation of the parcel 鞋塘西; what does not matter to a test is filled in. */
export function observed<A extends Axis>(
  axis: A,
  state: AxisStates[A],
  given: Partial<Omit<Observation<A>, 'axis' | 'state' | 'kind'>> = {},
): Observation {
  return {
    kind: 'observation',
    id: `${axis}-${state}`,
    subject,
    percent: null,
    quantities: [],
    qualifiers: [],
    blocked: null,
    asOf: day('2010-09-30'),
    recordedAt: moment('2010-10-08T09:00:00+08:00'),
    recordedBy: 'test',
    provenance,
    note: null,
    supersedes: null,
    ...given,
    axis,
    state,
    // axis and state fit each other by the signature; the union of three axes cannot be built from a type parameter.
  } as Observation;
}

/** An undo of the entry with the given id. */
export function retracted(
  id: string,
  given: { readonly id: string; readonly recordedAt: IsoInstant },
): Retraction {
  return {
    kind: 'retraction',
    subject,
    retracts: id,
    recordedBy: 'test',
    provenance,
    note: null,
    ...given,
  };
}

export const day = (text: string): IsoDate => isoDate(text);
export const moment = (text: string): IsoInstant => isoInstant(text);
