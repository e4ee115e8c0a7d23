import { bilingual, type Bilingual } from '../bilingual.ts';
import type { IsoDate, IsoInstant } from '../date.ts';
import type { Fact } from '../fact.ts';
import type { Doubt } from '../zone.ts';
import { inUnit } from './checkedValue.ts';
import { checkedZone, type CheckedRecords, type CheckedZone } from './checkedZone.ts';
import { factOf, type Claim, type ReportClaims } from './claim.ts';
import type { Computation } from './computation.ts';
import { noRecords } from './computations/noRecords.ts';
import type { Evidence } from './evidence.ts';
import { judge } from './judge.ts';
import type { Reported } from './reported.ts';
import { verdicts, type Judgement, type Verdict } from './verdict.ts';

/** One thing that a fact says, beside what the records give. `id` is a figure’s, a wording’s, or that of a fact of words only. */
export type CheckRow = {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly reported: Reported;
  readonly judgement: Judgement;
  /** What is computed; null for words only. */
  readonly computation: Bilingual | null;
  readonly evidence: readonly Evidence[];
};

/** A fact with a row for each thing it says, at least one, and the doubts about it. */
export type CheckedFact = {
  readonly fact: Fact;
  readonly doubts: readonly string[];
  readonly rows: readonly CheckRow[];
};

/** Facts of one section of the source. `title` is null where nobody has given it one. */
export type CheckedSection = {
  /** `一(二)`; null for facts that no document tells. */
  readonly id: string | null;
  readonly title: Bilingual | null;
  readonly facts: readonly CheckedFact[];
};

export type ReportCheck = {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly sections: readonly CheckedSection[];
  readonly doubts: readonly Doubt[];
};

/** Every fact of a zone beside what its records give on a day, as known by a moment, in the order of the source. */
export function checkReport(
  told: { readonly facts: readonly Fact[]; readonly doubts: readonly Doubt[] },
  { sections, claims }: ReportClaims,
  records: CheckedRecords,
  { asOf, knownBy }: { readonly asOf: IsoDate; readonly knownBy?: IsoInstant | undefined },
): ReportCheck {
  const zone = checkedZone(records, asOf, knownBy);
  const checked = told.facts.map((fact): CheckedFact => ({
    fact,
    doubts: told.doubts.filter(({ facts }) => facts.includes(fact.id)).map(({ id }) => id),
    rows: rowsOf(fact, claims, zone),
  }));
  const order = [...sections.map(({ id }) => id), ...checked.map(sectionOf)];
  const rows = checked.flatMap((each) => each.rows);
  return {
    counts: countsOf(rows),
    sections: [...new Set(order)]
      .toSorted((a, b) => Number(a === null) - Number(b === null))
      .map((id) => ({
        id,
        title: sections.find((section) => section.id === id)?.title ?? null,
        facts: checked.filter((each) => sectionOf(each) === id),
      }))
      .filter(({ facts }) => facts.length > 0),
    doubts: told.doubts.filter(({ facts }) => told.facts.some(({ id }) => facts.includes(id))),
  };
}

function sectionOf({ fact: { provenance } }: CheckedFact): string | null {
  return provenance.kind === 'document' ? provenance.section : null;
}

function rowsOf(fact: Fact, claims: readonly Claim[], zone: CheckedZone): CheckRow[] {
  const figures = fact.figures.map((figure) => {
    const claim = claims.find((each) => each.kind === 'figure' && each.figure === figure.id);
    const reported: Reported = { kind: 'figure', figure };
    return { id: figure.id, name: figure.name, reported, claim };
  });
  const wordings = claims.flatMap((claim) => {
    if (claim.kind !== 'wording' || factOf(claim.id) !== fact.id) return [];
    const { id, name, asPrinted, value } = claim;
    return [{ id, name, reported: { kind: 'wording', asPrinted, value } as const, claim }];
  });
  const said = [...figures, ...wordings];
  if (said.length === 0) return [wordsOnly(fact)];
  return said.map(({ claim, ...row }) => {
    const { text, compute } = claim?.computation ?? unclaimed;
    const computed = compute(zone);
    const judgement = judge(fact, row.reported, computed, zone.asOf);
    const isShown = judgement.verdict !== 'notKnown' && 'evidence' in computed;
    const evidence = isShown ? computed.evidence.map((each) => written(each, row.reported)) : [];
    return { ...row, judgement, computation: text, evidence };
  });
}

const unclaimed: Computation = noRecords(
  bilingual('还没有为这个数指定算法。', 'Nobody has said how to compute this figure.'),
);

/** Evidence of a figure in the unit of the figure. */
function written(evidence: Evidence, reported: Reported): Evidence {
  if (reported.kind !== 'figure' || evidence.value === null) return evidence;
  return { ...evidence, value: inUnit(evidence.value, reported.figure.unit) };
}

function wordsOnly({ id }: Fact): CheckRow {
  const judgement = { verdict: 'wordsOnly' } as const;
  return { id, name: null, reported: { kind: 'fact' }, judgement, computation: null, evidence: [] };
}

function countsOf(rows: readonly CheckRow[]): Record<Verdict, number> {
  const none = verdicts.map((verdict) => [verdict, 0]);
  // fromEntries forgets the keys, which are the verdicts.
  const counts = Object.fromEntries(none) as Record<Verdict, number>;
  for (const { judgement } of rows) counts[judgement.verdict] += 1;
  return counts;
}
