import { bilingual } from '../bilingual.ts';
import type { IsoDate } from '../date.ts';
import type { Fact, Figure } from '../fact.ts';
import { ratioFigure } from '../units.ts';
import { inUnit, type CheckedValue } from './checkedValue.ts';
import type { Computed } from './computation.ts';
import type { Evidence } from './evidence.ts';
import type { Reported } from './reported.ts';
import type { Judgement } from './verdict.ts';

/** What a fact says, held against what the records give on a day. */
export function judge(
  fact: Fact,
  reported: Reported,
  computed: Computed,
  asOf: IsoDate,
): Judgement {
  if (fact.asOf > asOf)
    return {
      verdict: 'notKnown',
      why: bilingual(
        `来源所述为 ${fact.asOf} 的情况，${asOf} 当日还没有。`,
        `The source speaks of ${fact.asOf}; on ${asOf} there was nothing of it yet.`,
      ),
    };
  switch (computed.kind) {
    case 'unobserved':
      return {
        verdict: 'notKnown',
        why: bilingual(
          '到所问的日期和时刻为止，没有这样的记录。',
          'By the day and the moment asked about, no such record is there.',
        ),
      };
    case 'none':
      return { verdict: 'notComputable', onRecord: null, difference: null, why: computed.why };
    case 'part':
      return judgePart(fact, reported, computed);
    case 'value':
      return judgeValue(fact, reported, computed);
  }
}

function judgeValue(
  fact: Fact,
  reported: Reported,
  { value, how, evidence }: Computed & { readonly kind: 'value' },
): Judgement {
  const computed = reported.kind === 'figure' ? inUnit(value, reported.figure.unit) : value;
  if (!fits(reported, computed))
    return { verdict: 'differs', computed, why: whyDiffers(fact, evidence) };
  const isOfThisSentence = evidence.every(
    ({ provenance }) => provenance.kind === 'document' && provenance.fact === fact.id,
  );
  if (how === 'read' && isOfThisSentence) return { verdict: 'restated', computed };
  return { verdict: 'agrees', computed, restsOn: isOfThisSentence ? 'thisSentence' : 'elsewhere' };
}

/** A part proves nothing of the whole, unless it is all there or already more than the whole. */
function judgePart(
  fact: Fact,
  reported: Reported,
  part: Computed & { readonly kind: 'part' },
): Judgement {
  const { value, missing, evidence, why } = part;
  if (value === null || reported.kind !== 'figure')
    return { verdict: 'notComputable', onRecord: null, difference: null, why };
  const onRecord = inUnit(value, reported.figure.unit);
  const difference = lackOf(reported.figure, onRecord);
  const isWhole = missing === 0 && difference === 0;
  if (isWhole || (difference !== null && difference < 0 && reported.figure.bound !== 'atLeast'))
    return judgeValue(fact, reported, { kind: 'value', how: 'derived', value, evidence });
  return { verdict: 'notComputable', onRecord, difference, why };
}

/** What a report has more than the records, in its unit; null for what cannot be taken from it. */
function lackOf({ value, unit }: Figure, onRecord: CheckedValue): number | null {
  return onRecord.kind === 'quantity' && onRecord.unit === unit
    ? ratioFigure(value - onRecord.value)
    : null;
}

/** 近 8 万 is up to a tenth less than 80 000; 一半以上 is half or more. */
const nearlyFrom = 0.9;

function fits(reported: Reported, computed: CheckedValue): boolean {
  if (reported.kind === 'fact') return false;
  if (reported.kind === 'figure') {
    const { value, unit, bound } = reported.figure;
    if (computed.kind !== 'quantity' || computed.unit !== unit) return false;
    switch (bound) {
      case 'nearly':
        return computed.value <= value && computed.value >= value * nearlyFrom;
      case 'atLeast':
        return computed.value >= value;
      case null:
        return ratioFigure(computed.value) === ratioFigure(value);
    }
  }
  const { value } = reported;
  switch (value?.kind) {
    case 'day':
      return computed.kind === 'day' && computed.day === value.day;
    case 'states':
      return (
        computed.kind === 'states' &&
        computed.axis === value.axis &&
        computed.states.every((state) => value.states.includes(state))
      );
    case 'stages':
      return (
        computed.kind === 'stages' && computed.stages.every((stage) => value.stages.includes(stage))
      );
    case undefined:
      return false;
  }
}

function whyDiffers(fact: Fact, evidence: readonly Evidence[]) {
  const newest = evidence
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted()
    .at(-1);
  if (newest !== undefined && newest > fact.asOf)
    return bilingual(
      `来源说的是 ${fact.asOf}，此后又有记录，最近一次为 ${newest}。`,
      `The source speaks of ${fact.asOf}; more has been recorded since, last on ${newest}.`,
    );
  return bilingual(
    '记录给出的与来源所说的不同。',
    'What the records give is not what the source says.',
  );
}
