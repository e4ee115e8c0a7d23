import type { Axis, AxisStates } from '../../axis.ts';
import type { Bilingual } from '../../bilingual.ts';
import type { Observation, Quantity, Subject } from '../../observation.ts';
import { reportDate, reported, restatedAt, restatedBy } from './reported.ts';

/** What the report says of one axis of one subject; what it leaves out is absent. */
export type ReportedState = {
  readonly [A in Axis]: {
    readonly subject: Subject;
    readonly axis: A;
    readonly state: AxisStates[A];
    readonly percent?: number;
    readonly quantities?: readonly Quantity[];
    readonly qualifiers?: readonly Bilingual[];
    readonly blocked?: Bilingual;
    readonly note?: Bilingual;
    readonly section: string;
    readonly fact: string;
  };
}[Axis];

/** The log entry of a reported state, true as of the report's last day: `jd-xietangxi-levelling-2010-09-30`. */
export function observationOf({ section, fact, ...said }: ReportedState): Observation {
  return {
    kind: 'observation',
    id: `jd-${said.subject.id}-${said.axis}-${reportDate}`,
    percent: null,
    quantities: [],
    qualifiers: [],
    blocked: null,
    note: null,
    ...said,
    asOf: reportDate,
    supersedes: null,
    recordedAt: restatedAt,
    recordedBy: restatedBy,
    provenance: reported(section, fact),
  };
}
