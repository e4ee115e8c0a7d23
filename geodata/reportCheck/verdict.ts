import { bilingual, type Bilingual } from '../bilingual.ts';
import type { CheckedValue } from './checkedValue.ts';

/**
 * How something that a report says stands against the records.
 *
 * `restated`: the value is read off records that only restate the very sentence, so that it proves nothing. `notKnown`: by
 * the day nothing of it is on record. `wordsOnly`: the fact has no figure, state or day at all.
 */
export const verdicts = [
  'agrees',
  'restated',
  'differs',
  'notComputable',
  'notKnown',
  'wordsOnly',
] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictNames: Record<Verdict, Bilingual> = {
  agrees: bilingual('一致', 'Agrees'),
  restated: bilingual('照此句录入', 'Restated'),
  differs: bilingual('不一致', 'Differs'),
  notComputable: bilingual('无法计算', 'Not computable'),
  notKnown: bilingual('当日未知', 'Not known yet'),
  wordsOnly: bilingual('只有文字', 'Words only'),
};

/** The working of a verdict. `restsOn` an agreement: on records of this sentence alone, or on another's or another source's too. */
export type Judgement =
  | {
      readonly verdict: 'agrees';
      readonly computed: CheckedValue;
      readonly restsOn: 'thisSentence' | 'elsewhere';
    }
  | { readonly verdict: 'restated'; readonly computed: CheckedValue }
  | { readonly verdict: 'differs'; readonly computed: CheckedValue; readonly why: Bilingual }
  | {
      readonly verdict: 'notComputable';
      /** What is on record of it, a part; null where nothing is. */
      readonly onRecord: CheckedValue | null;
      /** What a report has more than that, in its unit. */
      readonly difference: number | null;
      readonly why: Bilingual;
    }
  | { readonly verdict: 'notKnown'; readonly why: Bilingual }
  | { readonly verdict: 'wordsOnly' };
