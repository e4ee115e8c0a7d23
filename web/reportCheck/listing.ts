import type { Verdict } from '../../geodata/reportCheck/verdict.ts';
import type {
  CheckRow,
  CheckedFact,
  CheckedSection,
} from '../../geodata/reportCheck/checkReport.ts';

export type Wanted = {
  /** null is all of them. */
  readonly verdict: Verdict | null;
  /** Part of an id, a name, a text in either language, or of what is printed. */
  readonly search: string;
};

/** What is wanted of a check: rows of a verdict in facts that are found, without sections that have none. */
export function listed(
  sections: readonly CheckedSection[],
  { verdict, search }: Wanted,
): CheckedSection[] {
  const sought = search.trim().toLowerCase();
  return sections
    .map((section) => ({
      ...section,
      facts: section.facts
        .map((checked) => ({
          ...checked,
          rows: checked.rows.filter(
            (row) =>
              (verdict === null || row.judgement.verdict === verdict) &&
              textsOf(section, checked, row).some((text) => text.toLowerCase().includes(sought)),
          ),
        }))
        .filter(({ rows }) => rows.length > 0),
    }))
    .filter(({ facts }) => facts.length > 0);
}

function textsOf(section: CheckedSection, { fact }: CheckedFact, row: CheckRow): string[] {
  const printed =
    row.reported.kind === 'figure'
      ? row.reported.figure.asPrinted
      : row.reported.kind === 'wording'
        ? row.reported.asPrinted
        : '';
  return [
    section.id ?? '',
    row.id,
    row.name?.zh ?? '',
    row.name?.en ?? '',
    fact.text.zh,
    fact.text.en,
    printed,
    ...row.evidence.flatMap(({ name }) => [name.zh, name.en]),
  ];
}
