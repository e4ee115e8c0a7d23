import type { Fact, Figure } from '../../fact.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { figure, named, quoted, said } from '../run.ts';
import { column, figures, table } from '../table.ts';

/** What documents state of the zone as of a day in the period, as they print it; null where they state nothing. */
export function reportedTable({ words, language, period, source }: Making): BulletinTable | null {
  const rows = source.facts
    .filter(({ asOf }) => asOf >= period.from && asOf <= period.to)
    .flatMap((fact) => fact.figures.map((stated) => ({ fact, stated })));
  if (rows.length === 0) return null;
  const { columns } = words;
  return table<{ readonly fact: Fact; readonly stated: Figure }>(
    { name: words.captions.reported },
    [
      column(columns.figure, 60, ({ stated }) => named(stated.name, language)),
      column(
        columns.value,
        38,
        ({ stated }) =>
          said`${stated.bound === null ? '' : words.bounds[stated.bound]}${figure(stated.value, stated.unit === 'item' ? 'counted' : stated.unit)}`,
        { align: 'right' },
      ),
      column(columns.asPrinted, 30, ({ stated }) => quoted(stated.asPrinted)),
      figures(columns.yearOnYear, 'percent', 17, ({ stated }) =>
        stated.yearOnYearPercent === null
          ? words.none
          : figure(stated.yearOnYearPercent, 'percent'),
      ),
      column(columns.source, 17, ({ fact: { provenance } }) =>
        provenance.kind === 'document' ? quoted(provenance.section) : words.none,
      ),
    ],
    rows,
  );
}
