import type { MonthChange } from '../../supervision/monthReading.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { day, figure, named } from '../run.ts';
import { column, figures, table } from '../table.ts';

/** What changed in the period, by day. */
export function changesTable(making: Making): BulletinTable {
  const { words, language, period, blockNames } = making;
  const { columns } = words;
  return table<MonthChange>(
    { name: words.captions.changes },
    [
      column(columns.on, 24, ({ on }) => day(on)),
      column(columns.subject, 70, ({ name }) => named(name, language)),
      column(columns.block, 50, ({ block }) => {
        const name = block === null ? undefined : blockNames.get(block);
        return name === undefined ? words.none : named(name, language);
      }),
      column(columns.change, 36, ({ kind }) => words.changes[kind]),
      figures(columns.area, 'squareMetres', 26, ({ areaM2 }) =>
        areaM2 === null ? words.unknownCell : figure(areaM2, 'squareMetres'),
      ),
    ],
    period.months.flatMap(({ figures: { changes } }) => changes),
  );
}
