import type { Axis, AxisStates } from './axis.ts';
import type { Bilingual } from './bilingual.ts';
import type { IsoDate, IsoInstant } from './date.ts';
import type { Provenance } from './provenance.ts';

export const subjectKinds = ['parcel', 'block', 'work', 'project', 'event', 'zone'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a record is about: `{kind: 'parcel', id: 'xietangxi'}`. Ids are unique within the zone and kind. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** Units of a reported figure. `wanYuan` is 万元, `yiYuan` 亿元, `yiDollar` 亿美元, `wanUnnamed` 万 of a currency the source does not name. */
export type FigureUnit =
  | 'mu'
  | 'm2'
  | 'household'
  | 'place'
  | 'bay'
  | 'storey'
  | 'project'
  | 'firm'
  | 'item'
  | 'wanYuan'
  | 'yiYuan'
  | 'yiDollar'
  | 'wanUnnamed'
  | 'percent'
  | 'kwhPerWanYuan'
  | 'megawattPerYear';

/** A number beside a state: 15 of 17 households vacated is `{value: 15, of: 17, unit: 'household'}`. */
export type Quantity = {
  readonly name: Bilingual;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly of: number | null;
};

type Recorded = {
  readonly id: string;
  readonly subject: Subject;
  readonly recordedAt: IsoInstant;
  readonly recordedBy: string;
  readonly provenance: Provenance;
  readonly note: Bilingual | null;
};

/** One axis of one subject, seen to be in a state on a day. Never changed after it is written. */
export type Observation<A extends Axis = Axis> = {
  readonly [K in A]: Recorded & {
    readonly kind: 'observation';
    readonly axis: K;
    readonly state: AxisStates[K];
    /** 0…100 where the source gives one; null is "not given", never 0. */
    readonly percent: number | null;
    readonly quantities: readonly Quantity[];
    /** The source's own shade of meaning: 基本平整, 招标方案需重新制定. */
    readonly qualifiers: readonly Bilingual[];
    /** Why work cannot go on; null when nothing is said to be in the way. */
    readonly blocked: Bilingual | null;
    /** The day on which it was true. */
    readonly asOf: IsoDate;
    /** The id of an earlier observation of the same subject that this one corrects. */
    readonly supersedes: string | null;
  };
}[A];

/** An undo: the entry it names counts no more, from `recordedAt` on. Retracting a retraction brings the entry back. */
export type Retraction = Recorded & { readonly kind: 'retraction'; readonly retracts: string };

/** What the append-only log holds. */
export type LogEntry = Observation | Retraction;
