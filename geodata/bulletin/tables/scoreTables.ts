import { scoreCriteria } from '../../supervision/scoreRules.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { BulletinArea, BulletinContact, Making } from '../bulletinSource.ts';
import { figure, place, quoted, type Run } from '../run.ts';
import { column, figures, table, type Column } from '../table.ts';
import { blockColumn } from './blockTables.ts';

/** After every rank. */
const last = Number.MAX_SAFE_INTEGER;

type Scored = Omit<BulletinContact, 'contact' | 'items'>;

/** Blocks best first, those without a rank last, with what each earned. */
export function blockScores(making: Making): BulletinTable {
  const { words, period } = making;
  const blocks = period.areas.filter(({ kind, id }) => kind === 'block' && id !== null);
  return table(
    { name: words.captions.scores },
    [rankColumn(making), blockColumn<BulletinArea>(making, 30), ...scoreColumns(making)],
    blocks.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last)),
  );
}

/** The same of contacts; null where no contact is on record. */
export function contactScores(making: Making): BulletinTable | null {
  const { words, period } = making;
  if (period.contacts.length === 0) return null;
  return table(
    { name: words.captions.contacts },
    [
      rankColumn(making),
      column<BulletinContact>(words.columns.contact, 32, ({ contact }) => quoted(contact)),
      figures<BulletinContact>(words.columns.items, 'item', 13, ({ items }) =>
        figure(items, 'item'),
      ),
      ...scoreColumns(making),
    ],
    period.contacts,
  );
}

function rankColumn({ words }: Making): Column<Pick<Scored, 'rank'>> {
  return column(words.columns.rank, 11, ({ rank }) => rankCell(rank, words.none), {
    align: 'centre',
  });
}

function rankCell(rank: number | null, none: string): Run {
  return rank === null ? none : place(rank);
}

function scoreColumns({ words, period }: Making): Column<Scored>[] {
  const { columns } = words;
  const points = (value: number | null | undefined): Run =>
    value === null || value === undefined ? words.none : figure(value, 'points');
  const isMonth = period.kind === 'month';
  const parts = isMonth
    ? scoreCriteria.map((criterion) => [words.criteria[criterion]])
    : period.months.map(({ month }) => [{ kind: 'month', month } as const]);
  return [
    figures(columns.score, 'points', 15, ({ score }) => points(score)),
    figures(columns.points, 'points', 14, (scored) => points(scored.points)),
    figures(columns.possible, 'points', 14, (scored) =>
      points(scored.points === null ? null : scored.possible),
    ),
    ...parts.map((heading, index) =>
      figures<Scored>(
        heading,
        'points',
        isMonth ? 14 : 18,
        (scored) => points(scored.parts[index]),
        isMonth ? columns.criteria : columns.monthScores,
      ),
    ),
    ...(isMonth
      ? [
          column<Scored>(
            columns.rankBefore,
            12,
            ({ rankBefore }) => rankCell(rankBefore, words.none),
            { align: 'centre' },
          ),
        ]
      : []),
  ];
}
