import type { Bilingual } from '../../bilingual.ts';
import { daysBetween, type IsoDate } from '../../date.ts';
import type { MonthBlocker } from '../../supervision/monthReading.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { Making } from '../bulletinSource.ts';
import { day, figure, joined, named, place, quoted, type Run, type Runs } from '../run.ts';
import { column, figures, table } from '../table.ts';

/** A blocker as the month tells it, with what only the plan tells of it: what it holds up and what comes next. */
type Row = MonthBlocker & {
  readonly nextStep: Bilingual | null;
  readonly heldUpMu: number | null;
};

/** Blockers that stood at the end of the period or were cleared in it, the oldest first. */
export function blockersTable(making: Making): BulletinTable {
  const { words, language, period } = making;
  const { columns } = words;
  const dayOr = (date: IsoDate | null): Run => (date === null ? words.none : day(date));
  return table<Row>(
    { name: words.captions.blockers },
    [
      column(columns.number, 9, (_row, index) => place(index + 1), { align: 'centre' }),
      column(columns.blocker, 50, ({ what }) => named(what, language)),
      column(columns.subject, 32, ({ name }) => named(name, language)),
      column(columns.block, 26, ({ blocks }) => blocksOf(blocks, making)),
      column(columns.owner, 18, ({ owner }) => (owner === null ? words.notNamed : quoted(owner))),
      column(columns.since, 20, ({ since }) => day(since)),
      figures(columns.age, 'calendarDay', 13, ({ since, clearedOn }) =>
        figure(daysBetween(since, clearedOn ?? period.to), 'calendarDay'),
      ),
      figures(columns.heldUp, 'mu', 17, ({ heldUpMu }) =>
        heldUpMu === null ? words.unknownCell : figure(heldUpMu, 'mu'),
      ),
      column(columns.nextStep, 34, ({ nextStep }) =>
        nextStep === null ? words.none : named(nextStep, language),
      ),
      column(columns.byDay, 20, ({ due }) => dayOr(due)),
      column(columns.clearedOn, 20, ({ clearedOn }) => dayOr(clearedOn)),
    ],
    rowsOf(making),
  );
}

function rowsOf({ period, source }: Making): Row[] {
  // Of a blocker that several months tell of, the last of them knows most.
  const byId = new Map(
    period.months.flatMap(({ figures }) =>
      figures.blockers.map((blocker) => [blocker.id, blocker]),
    ),
  );
  const planned = new Map(source.blockers.map((blocker) => [blocker.id, blocker]));
  return [...byId.values()]
    .map((blocker) => ({
      ...blocker,
      nextStep: planned.get(blocker.id)?.nextStep ?? null,
      heldUpMu: planned.get(blocker.id)?.heldUpMu ?? null,
    }))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

function blocksOf(blocks: readonly string[], { blockNames, language, words }: Making): Runs {
  const names = blocks.flatMap((id) => blockNames.get(id) ?? []);
  if (names.length === 0) return [words.none];
  return joined(
    names.map((name) => [named(name, language)]),
    words.comma,
  );
}
