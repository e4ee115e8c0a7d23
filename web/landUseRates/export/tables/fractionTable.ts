import type { Indicator, IndicatorSide } from '../../../../geodata/indicator.ts';
import {
  amountCell,
  completePercent,
  figureCell,
  figureUnit,
  indicatorRows,
  noneCell,
  percentFormat,
  sideUnit,
  type IndicatorRow,
} from '../indicatorRows.ts';
import { numberCell, pageOf, textCell, type Column, type Page } from '../../../export/table.ts';
import type { ExportedReading } from '../exportedReading.ts';
import { areaFormat, areaIn, sayIn, type Writing } from '../writing.ts';

/** Both sides of every fraction and what is missing from them; areas in the unit of the reader. */
export function fractionPage(table: ExportedReading, writing: Writing): Page {
  const { exported, rates, units } = writing.words;
  const { columns: heads } = exported;
  const inUnit = (name: string) => exported.withUnit(name, units[writing.unit]);
  const column = (
    heading: string,
    width: number,
    of: (indicator: Indicator) => ReturnType<Column<Indicator>['cell']>,
  ): Column<IndicatorRow> => ({ heading, width, cell: ({ indicator }) => of(indicator) });
  const parcels = (heading: string, of: (indicator: Indicator) => number) =>
    column(heading, 12, (indicator) => numberCell(of(indicator), '#,##0'));
  // Parcels of which none has a known area come to no area, which is not 0.
  const area = (
    heading: string,
    of: (indicator: Indicator) => readonly [parcels: number, areaM2: number],
  ) =>
    column(inUnit(heading), 18, (indicator) => {
      const [parcelCount, areaM2] = of(indicator);
      return parcelCount > 0 && areaM2 === 0
        ? noneCell(writing.words)
        : numberCell(areaIn(writing, areaM2), areaFormat(writing));
    });
  const side = (
    heading: string,
    of: (indicator: Indicator) => readonly [IndicatorSide, number],
  ): Column<IndicatorRow>[] => [
    column(heading, 40, (indicator) => textCell(sayIn(writing, of(indicator)[0].name))),
    column(exported.amountOf(heading), 16, (indicator) => {
      const [about, amount] = of(indicator);
      return amountCell(indicator, about, amount, writing);
    }),
    column(exported.unitOf(heading), 10, (indicator) =>
      textCell(sideUnit(of(indicator)[0], writing)),
    ),
  ];
  return pageOf(
    exported.pages.fractions,
    [
      column(heads.indicator, 24, ({ name }) => textCell(sayIn(writing, name))),
      ...side(rates.figure.numerator, (one) => [one.numeratorSide, one.numerator]),
      ...side(rates.figure.denominator, (one) => [one.denominatorSide, one.denominator]),
      column(heads.value, 14, (indicator) => figureCell(indicator, writing)),
      column(heads.unit, 11, ({ unit }) => textCell(figureUnit(unit, writing))),
      parcels(heads.knownParcels, (one) => one.knownParcels),
      area(heads.knownArea, (one) => [one.knownParcels, one.knownAreaM2]),
      parcels(heads.unknownParcels, (one) => one.unknownParcels),
      area(heads.unknownArea, (one) => [one.unknownParcels, one.unknownAreaM2]),
      column(heads.complete, 10, (indicator) =>
        numberCell(completePercent(indicator), percentFormat),
      ),
    ],
    indicatorRows(table),
  );
}
