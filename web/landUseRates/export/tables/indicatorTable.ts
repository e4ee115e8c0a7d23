import type { Indicator } from '../../../../geodata/indicator.ts';
import { referencesFor } from '../../../../geodata/land/referenceValues.ts';
import { ratioFigure } from '../../../../geodata/units.ts';
import { differenceOf } from '../../panel/differences.ts';
import {
  completePercent,
  figureCell,
  figureDigits,
  figureUnit,
  indicatorRows,
  missingReason,
  noneCell,
  percentFormat,
  type IndicatorRow,
} from '../indicatorRows.ts';
import {
  numberCell,
  pageOf,
  textCell,
  type Column,
  type Page,
  type PageCell,
} from '../../../export/table.ts';
import type { ExportedReading } from '../exportedReading.ts';
import { sayIn, type Writing } from '../writing.ts';

/** Every indicator with its value, what it is held against, and how far it may be trusted. */
export function indicatorPage(table: ExportedReading, writing: Writing): Page {
  const { exported, rates } = writing.words;
  const { columns: heads } = exported;
  const text = (
    heading: string,
    width: number,
    of: (indicator: Indicator) => string | null,
  ): Column<IndicatorRow> => ({
    heading,
    width,
    cell: ({ indicator }) => textCell(of(indicator)),
  });
  const columns: Column<IndicatorRow>[] = [
    text(heads.group, 10, ({ group }) => rates.groups[group]),
    text(heads.indicator, 30, ({ name }) => sayIn(writing, name)),
    { heading: heads.value, width: 14, cell: ({ indicator }) => figureCell(indicator, writing) },
    text(heads.unit, 11, ({ unit }) => figureUnit(unit, writing)),
    ...comparedColumns(table, writing),
    text(heads.missing, 22, (indicator) => missingReason(indicator, writing)),
    {
      heading: heads.complete,
      width: 10,
      cell: ({ indicator }) => numberCell(completePercent(indicator), percentFormat),
    },
    text(rates.figure.formula, 60, ({ formula }) => sayIn(writing, formula)),
    text(rates.figure.edition, 26, ({ edition }) =>
      edition === null ? rates.figure.ownRate : sayIn(writing, edition),
    ),
    text(rates.figure.provisional, 8, ({ provisional }) =>
      provisional ? rates.figure.provisional : null,
    ),
    text(heads.reference, 44, (indicator) => referenceText(indicator, table, writing)),
  ];
  return pageOf(exported.pages.indicators, columns, indicatorRows(table));
}

function comparedColumns({ against }: ExportedReading, writing: Writing): Column<IndicatorRow>[] {
  if (against === null) return [];
  return [
    { heading: against.name, width: 16, cell: (row) => figureCell(row.against, writing) },
    {
      heading: writing.words.rates.compare.difference,
      width: 12,
      cell: (row) => differenceCell(row, writing),
    },
  ];
}

function differenceCell({ indicator, against }: IndicatorRow, { words }: Writing): PageCell {
  const difference = against && differenceOf(indicator, against);
  const digits = figureDigits(indicator.unit);
  return difference
    ? numberCell(ratioFigure(difference.by), `+${digits};-${digits};${digits}`)
    : noneCell(words);
}

/** `89.46（全国国家级开发区，2019-12-31）`: what the indicator was elsewhere, nearest in time. */
function referenceText(
  { id }: Indicator,
  { date }: ExportedReading,
  writing: Writing,
): string | null {
  const [nearest] = referencesFor(id, date);
  if (!nearest) return null;
  const value = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(nearest.value);
  return writing.words.exported.reference(value, sayIn(writing, nearest.of), nearest.asOf);
}
