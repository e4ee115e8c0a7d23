import type { Bilingual } from '../../../../geodata/bilingual.ts';
import type { Count, Counts } from '../../../../geodata/count.ts';
import { constructionNames, constructionStatuses } from '../../../../geodata/land/construction.ts';
import { highTechClasses } from '../../../../geodata/land/landRecord.ts';
import {
  constructionGroupNames,
  constructionGroups,
  highTechNames,
  idleClasses,
  idleClassNames,
  supplyGroupNames,
  supplyGroups,
} from '../../../../geodata/land/structure.ts';
import { supplyNames, supplyStatuses } from '../../../../geodata/land/supply.ts';
import { ratioFigure } from '../../../../geodata/units.ts';
import { numberCell, pageOf, textCell, type Column, type Page } from '../../../export/table.ts';
import { percentFormat } from '../indicatorRows.ts';
import { knownArea } from '../knownArea.ts';
import type { ExportedReading } from '../exportedReading.ts';
import { areaFormat, areaIn, sayIn, type Writing } from '../writing.ts';

/** The four ways in which all of the land is told apart. */
type StructureKind = 'construction' | 'supply' | 'highTech' | 'idle';

export type StructureRow = {
  readonly kind: StructureKind;
  /** `A2`; empty for what has no code. `group` sums the codes below it. */
  readonly code: string;
  readonly isGroup: boolean;
  /** null: nothing is on record. */
  readonly name: Bilingual | null;
  readonly count: Count;
};

/** What the land consists of; classes without a parcel are left out. */
export function structureRows({ structure }: Pick<ExportedReading, 'structure'>): StructureRow[] {
  const { construction, constructionGroup, supply, supplyGroup, highTech, idle } = structure;
  return [
    ...constructionGroups.flatMap((group) => [
      rowOf('construction', group, constructionGroupNames[group], constructionGroup[group], true),
      ...constructionStatuses
        .filter((code) => code.startsWith(group))
        .map((code) => rowOf('construction', code, constructionNames[code], construction[code])),
    ]),
    unknownRow('construction', construction),
    ...supplyGroups.flatMap((group) => [
      rowOf('supply', group, supplyGroupNames[group], supplyGroup[group], true),
      ...supplyStatuses
        .filter((code) => code.startsWith(group) && code !== group)
        .map((code) => rowOf('supply', code, supplyNames[code], supply[code])),
    ]),
    unknownRow('supply', supply),
    ...highTechClasses.map((code) =>
      rowOf('highTech', code === 'none' ? '' : code, highTechNames[code], highTech[code]),
    ),
    unknownRow('highTech', highTech),
    ...idleClasses.map((code) => rowOf('idle', '', idleClassNames[code], idle[code])),
    unknownRow('idle', idle),
  ].filter(({ count }) => count.parcels > 0);
}

function rowOf(
  kind: StructureKind,
  code: string,
  name: Bilingual,
  count: Count,
  isGroup = false,
): StructureRow {
  return { kind, code, isGroup, name, count };
}

function unknownRow(kind: StructureKind, { unknown }: Counts<never>): StructureRow {
  return { kind, code: '', isGroup: false, name: null, count: unknown };
}

export function structurePage(table: ExportedReading, writing: Writing): Page {
  const { exported, units, unknown } = writing.words;
  const { columns: heads } = exported;
  const columns: Column<StructureRow>[] = [
    {
      heading: heads.classified,
      width: 14,
      cell: ({ kind }) => textCell(exported.structure[kind]),
    },
    { heading: heads.code, width: 8, cell: ({ code }) => textCell(code) },
    {
      heading: heads.className,
      width: 36,
      cell: ({ name }) => textCell(name ? sayIn(writing, name) : unknown),
    },
    { heading: heads.parcels, width: 10, cell: ({ count }) => numberCell(count.parcels, '#,##0') },
    {
      heading: exported.withUnit(heads.area, units[writing.unit]),
      width: 16,
      cell: ({ count }) => {
        const area = knownArea(count);
        return numberCell(area === null ? null : areaIn(writing, area), areaFormat(writing));
      },
    },
    {
      heading: heads.ofKnownArea,
      width: 14,
      cell: ({ count }) => numberCell(sharePercent(count, table), percentFormat),
    },
    {
      heading: heads.areaUnknown,
      width: 14,
      cell: ({ count }) => numberCell(count.areaUnknown, '#,##0'),
    },
  ];
  return pageOf(exported.pages.structure, columns, structureRows(table));
}

/** Of the known area of all parcels, 0…100. */
export function sharePercent(
  count: Count,
  { total }: Pick<ExportedReading, 'total'>,
): number | null {
  const area = knownArea(count);
  return area === null || total.areaM2 <= 0 ? null : ratioFigure((area / total.areaM2) * 100);
}
