import type { MonthReading, MovedFigure } from '../../supervision/monthReading.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { figure, named, place, quoted, said, type Run, type Runs } from '../run.ts';
import { column, table } from '../table.ts';

type Row = { readonly month: MonthReading; readonly moved: MovedFigure };

/** Figures of closed months that would be others as known now; null where none are. */
export function movedTable(making: Making): BulletinTable | null {
  const { words, period } = making;
  const rows = period.months.flatMap((month) => month.moved.map((moved) => ({ month, moved })));
  if (rows.length === 0) return null;
  const { columns } = words;
  return table<Row>(
    { name: words.captions.moved },
    [
      column(columns.period, 24, ({ month: { month } }) => ({ kind: 'month', month })),
      column(columns.block, 36, ({ moved }) => whose(moved, making)),
      column(columns.figure, 46, ({ moved }) => figureName(moved, making)),
      column(columns.whenClosed, 26, ({ moved }) => amount(moved, moved.closed, making), {
        align: 'right',
      }),
      column(columns.now, 26, ({ moved }) => amount(moved, moved.now, making), { align: 'right' }),
    ],
    rows,
  );
}

function whose({ area, contact }: MovedFigure, { source, blockNames, language, words }: Making) {
  if (contact !== null) return quoted(contact);
  if (area === null || area.kind === 'zone') return named(source.zone.name, language);
  const name = area.id === null ? undefined : blockNames.get(area.id);
  return name === undefined ? words.noBlock : named(name, language);
}

function figureName({ figure: moved }: MovedFigure, { words }: Making): Runs {
  const { movedFigures, changes, periods } = words;
  switch (moved.kind) {
    case 'reached':
    case 'areaReached': {
      const name =
        moved.of === 'atEnd'
          ? movedFigures.atEnd(changes[moved.milestone])
          : movedFigures.reached(periods.month, changes[moved.milestone]);
      return said`${name}${moved.kind === 'areaReached' ? movedFigures.area : ''}`;
    }
    case 'light':
      return said`${movedFigures.light} ${{ kind: 'light', colour: moved.colour }}`;
    case 'blockers':
      return [movedFigures[moved.of]];
    case 'score':
    case 'rank':
      return [movedFigures[moved.kind]];
  }
}

function amount({ figure: moved }: MovedFigure, value: number | null, { words }: Making): Run {
  if (value === null) return words.none;
  switch (moved.kind) {
    case 'reached':
      return figure(value, 'parcel');
    case 'areaReached':
      return figure(value, 'squareMetres');
    case 'light':
    case 'blockers':
      return figure(value, 'item');
    case 'score':
      return figure(value, 'points');
    case 'rank':
      return place(value);
  }
}
