import { qualityText, headingOf } from './heading.ts';
import { chinaTime } from './notes.ts';
import { dayCell, textCell, type Page } from '../../export/table.ts';
import type { ExportedReading } from './exportedReading.ts';
import { sayIn, type Writing } from './writing.ts';

/**
 * The same table with what it is of in columns of its own on every row: zone, area, day, marks, boundary quality, address,
 * moment. A list of plain rows keeps them when it is sorted, cut or put together with others.
 */
export function withContext(page: Page, table: ExportedReading, writing: Writing): Page {
  const { exported, exports } = writing.words;
  const { columns: shared } = exports;
  const { columns: heads } = exported;
  const context = [
    [shared.zone, textCell(sayIn(writing, table.zone.name))],
    [heads.areaName, textCell(table.area.name)],
    [shared.date, dayCell(table.date)],
    [heads.dataUntil, textCell(table.dataUntil ?? writing.words.noDataBy)],
    [shared.marks, textCell(headingOf(table, writing).marks)],
    [heads.quality, textCell(qualityText(table, writing))],
    [heads.address, textCell(table.address)],
    [heads.made, textCell(exported.made(chinaTime(table.madeAt)))],
  ] as const;
  return {
    ...page,
    columns: [...page.columns, ...context.map(([heading]) => ({ heading, width: 16 }))],
    rows: page.rows.map((row) => [...row, ...context.map(([, cell]) => cell)]),
  };
}
