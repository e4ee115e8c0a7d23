import type { Bilingual } from './bilingual.ts';
import type { IsoDate } from './date.ts';
import type { FigureUnit, Subject } from './observation.ts';
import type { Provenance } from './provenance.ts';

/** The chapters under which a zone's facts are read. */
export const factTopics = [
  'economy',
  'projects',
  'infrastructure',
  'upgrading',
  'town',
  'demolition',
  'acquisition',
  'campaign',
  'planning',
  'party',
  'places',
] as const;
export type FactTopic = (typeof factTopics)[number];

/** A reported count or amount: said of the zone by a source, never counted from parcels. */
export type Figure = {
  /** Unique in the zone, begins with its fact: `B1.land`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly value: number;
  /** `nearly`: the true figure is a little less (近 8 万); `atLeast`: it may be more (一半以上); null: as it stands. */
  readonly bound: 'nearly' | 'atLeast' | null;
  readonly unit: FigureUnit;
  /** As the source prints it: `2775 亩`. */
  readonly asPrinted: string;
  /** Growth on the same period of the year before, in percent, as reported. */
  readonly yearOnYearPercent: number | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Shown among the zone's headline figures. */
  readonly headline: boolean;
  /** The rates of the whole zone of which it is one side: 已开工 45 个 is the numerator of `startedRate`. */
  readonly sideOf?:
    | readonly { readonly indicator: string; readonly side: 'numerator' | 'denominator' }[]
    | undefined;
};

/** One statement of a source, restated in our words, with its figures and what it is about. */
export type Fact = {
  /** The row in the list of facts: `C2`. */
  readonly id: string;
  readonly topic: FactTopic;
  readonly text: Bilingual;
  readonly figures: readonly Figure[];
  readonly subjects: readonly Subject[];
  readonly provenance: Provenance;
  readonly asOf: IsoDate;
};
