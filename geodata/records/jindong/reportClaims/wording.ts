import type { Axis, AxisStates } from '../../../axis.ts';
import type { Bilingual } from '../../../bilingual.ts';
import { isoDate } from '../../../date.ts';
import type { Subject } from '../../../observation.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import type { Computation } from '../../../reportCheck/computation.ts';
import { noRecords } from '../../../reportCheck/computations/noRecords.ts';
import { dueDay } from '../../../reportCheck/computations/plans.ts';
import { statesOn } from '../../../reportCheck/computations/states.ts';

/** A figure of a fact, which stands there: `B1.land`. */
export function figureClaim(figure: string, computation: Computation): Claim {
  return { kind: 'figure', figure, computation };
}

/** The report says in words that some subjects are in a state of an axis; it is held against the state on record. */
export function stateClaim<A extends Axis>(
  id: string,
  name: Bilingual,
  asPrinted: string,
  [axis, ...states]: readonly [A, ...AxisStates[A][]],
  subjects: readonly Subject[],
): Claim {
  const value = { kind: 'states', axis, states } as const;
  return { kind: 'wording', id, name, asPrinted, value, computation: statesOn(axis, subjects) };
}

/** The report names a deadline; it is held against the plans on record. */
export function dueClaim(
  id: string,
  name: Bilingual,
  asPrinted: string,
  due: string,
  targets: readonly string[],
): Claim {
  const value = { kind: 'day', day: isoDate(due) } as const;
  return { kind: 'wording', id, name, asPrinted, value, computation: dueDay(targets) };
}

/** The report says something that is neither figure nor state nor day on record. */
export function openClaim(id: string, name: Bilingual, asPrinted: string, why: Bilingual): Claim {
  return { kind: 'wording', id, name, asPrinted, value: null, computation: noRecords(why) };
}
