import type { Bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate } from '../../geodata/date.ts';
import type { Compared } from '../../geodata/areaChecks/comparison.ts';
import type { Finding } from '../../geodata/areaChecks/finding.ts';
import type { ToleranceCheck, ParcelComparison } from '../../geodata/areaChecks/toleranceCheck.ts';
import { incomparableNames, findingText } from '../../geodata/areaChecks/findingText.ts';
import type { Tolerance } from '../../geodata/areaChecks/tolerance.ts';
import { roundTo, squareMetresPerMu } from '../../geodata/units.ts';
import {
  findingCells,
  verdictCells,
  type FindingCells,
  type FindingWording,
} from './findingCells.ts';
import {
  dayCell,
  numberCell,
  pageOf,
  textCell,
  type Column,
  type Page,
  numberFormat,
} from '../export/table.ts';
import type { Words } from './words/dictionaries.ts';

/** What the list is of, said on every row: a list of plain rows keeps it when it is sorted, cut or put together. */
type FindingsTableContext = {
  readonly words: Words;
  readonly zone: Bilingual;
  /** null for a zone of which nothing has been observed yet. */
  readonly date: IsoDate | null;
  readonly tolerance: Tolerance;
  /** `示例数据，并非真实地块`; null where nothing has to be said. */
  readonly marks: string | null;
};

type Line = {
  readonly cells: FindingCells;
  readonly parcels: readonly string[];
  readonly block: string | null;
  readonly sizeM2: number | null;
  readonly share: number | null;
  readonly compared: Compared | null;
  readonly remark: string;
};

/** Everything that was found and, after it, every parcel of which nothing was: a row each, areas in m². */
export function findingsTable(
  { findings, comparisons }: ToleranceCheck,
  reading: FindingWording,
  context: FindingsTableContext,
): Page {
  const lines = [
    ...findings.map((finding) => findingLine(finding, reading)),
    ...comparisons
      .filter(({ comparison }) => comparison.verdict !== 'beyond')
      .map((verdict) => verdictLine(verdict, reading)),
  ];
  return pageOf(
    context.words.areaChecks.title,
    [...ownColumns(reading), ...contextColumns(reading, context)],
    lines,
  );
}

function findingLine(finding: Finding, reading: FindingWording): Line {
  const compared = finding.kind === 'difference' ? finding.comparison : null;
  return {
    cells: findingCells(finding, reading),
    parcels: finding.parcels,
    block: finding.block,
    sizeM2: compared ? compared.differenceM2 : finding.areaM2,
    share: compared ? compared.differenceShare : 'share' in finding ? finding.share : null,
    compared,
    remark: findingText(finding)[reading.language],
  };
}

function verdictLine(verdict: ParcelComparison, reading: FindingWording): Line {
  const { parcel, comparison } = verdict;
  const compared = comparison.verdict === 'incomparable' ? null : comparison;
  return {
    cells: verdictCells(verdict, reading),
    parcels: [parcel.id],
    block: parcel.block,
    sizeM2: compared && compared.differenceM2,
    share: compared && compared.differenceShare,
    compared,
    remark:
      comparison.verdict === 'incomparable'
        ? incomparableNames[comparison.reason][reading.language]
        : '',
  };
}

function ownColumns({ words, language, blockName }: FindingWording): Column<Line>[] {
  const { columns, csvColumns } = words;
  const text = (heading: string, width: number, of: (line: Line) => string | null) => ({
    heading,
    width,
    cell: (line: Line) => textCell(of(line)),
  });
  const number = (heading: string, digits: number, of: (line: Line) => number | null) => ({
    heading,
    width: 14,
    cell: (line: Line) => {
      const value = of(line);
      return numberCell(value === null ? null : roundTo(value, digits), numberFormat(digits));
    },
  });
  return [
    text(columns.verdict, 12, ({ cells }) => cells.verdict),
    text(columns.name, 28, ({ cells }) => cells.name),
    text(csvColumns.ids, 20, ({ parcels }) => parcels.join(' ')),
    text(csvColumns.block, 16, ({ block }) => block && blockName(block)[language]),
    number(columns.squareMetres, 2, ({ sizeM2 }) => sizeM2),
    number(columns.mu, 4, ({ sizeM2 }) => sizeM2 && sizeM2 / squareMetresPerMu),
    number(`${columns.share} %`, 4, ({ share }) => share && share * 100),
    number(`${columns.registered} m²`, 2, ({ compared }) => compared && compared.registeredM2),
    number(`${columns.measured} m²`, 2, ({ compared }) => compared && compared.measuredM2),
    number(`${columns.allowed} m²`, 2, ({ compared }) => compared && compared.allowedM2),
    text(columns.remark, 40, ({ remark }) => remark),
    text(csvColumns.quality, 16, ({ cells }) => cells.quality),
  ];
}

function contextColumns(
  { words: truth, language }: FindingWording,
  { words, zone, date, tolerance, marks }: FindingsTableContext,
): Column<Line>[] {
  const { columns } = words.exports;
  const rule = truth.csvRule(
    String(roundTo(tolerance.share * 100, 6)),
    String(roundTo(tolerance.metres, 6)),
  );
  return [
    { heading: columns.zone, width: 16, cell: () => textCell(zone[language]) },
    { heading: columns.date, width: 12, cell: () => dayCell(date) },
    { heading: columns.marks, width: 24, cell: () => textCell(marks) },
    { heading: truth.csvColumns.rule, width: 24, cell: () => textCell(rule) },
  ];
}
