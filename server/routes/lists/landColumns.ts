import type { LandParcel } from '../../../geodata/land/landParcel.ts';
import type { LandRecord } from '../../../geodata/land/landRecord.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { roundArea, roundTo } from '../../../geodata/units.ts';
import type { CsvCell, CsvColumn } from '../../http/csvStream.ts';

/** Money to 0.01 万元, areas to 1 m²: a sum of figures keeps no digit that none of them had. */
const money = (value: number | null | undefined): CsvCell =>
  value === null || value === undefined ? null : roundTo(value, 2);
const area = (value: number | null | undefined): CsvCell =>
  value === null || value === undefined ? null : roundArea(value, 'm2');

/** Codes are those of the national evaluation, which offices know better than their names. */
export const landRecordColumns: readonly CsvColumn<LandRecord>[] = [
  { name: 'asOf', heading: '台账日期', cell: ({ asOf }) => asOf },
  { name: 'construction', heading: '建设状况', cell: ({ construction }) => construction },
  { name: 'supply', heading: '供应状况', cell: ({ supply }) => supply },
  { name: 'highTech', heading: '高新技术', cell: ({ highTech }) => highTech },
  { name: 'approved', heading: '农转用批准日期', cell: ({ approved }) => approved },
  { name: 'contractNumber', heading: '合同编号', cell: ({ contract }) => contract?.number ?? null },
  { name: 'signed', heading: '签订日期', cell: ({ contract }) => contract?.signed ?? null },
  {
    name: 'agreedStart',
    heading: '约定动工日期',
    cell: ({ contract }) => contract?.agreedStart ?? null,
  },
  {
    name: 'termEnd',
    heading: '使用年限届满日期',
    cell: ({ contract }) => contract?.termEnd ?? null,
  },
  {
    name: 'started',
    heading: '实际动工日期',
    cell: ({ development }) => development?.started ?? null,
  },
  {
    name: 'completed',
    heading: '竣工日期',
    cell: ({ development }) => development?.completed ?? null,
  },
  {
    name: 'inProduction',
    heading: '投产日期',
    cell: ({ development }) => development?.inProduction ?? null,
  },
  {
    name: 'invested',
    heading: '已投资额（万元）',
    cell: ({ development }) => money(development?.invested),
  },
  {
    name: 'siteCoverM2',
    heading: '建筑物、构筑物等占地（m²）',
    cell: ({ siteCoverM2 }) => area(siteCoverM2),
  },
  {
    name: 'fixedInvestment',
    heading: '固定资产投资（万元）',
    cell: ({ enterprise }) => money(enterprise?.fixedInvestment),
  },
  {
    name: 'income',
    heading: '总收入（万元）',
    cell: ({ enterprise }) => money(enterprise?.income),
  },
  { name: 'tax', heading: '税收（万元）', cell: ({ enterprise }) => money(enterprise?.tax) },
  {
    name: 'employees',
    heading: '职工（人）',
    cell: ({ enterprise }) => enterprise?.employees ?? null,
  },
  { name: 'residents', heading: '常住人口（人）', cell: ({ residents }) => residents },
  { name: 'provenance', heading: '来源', cell: ({ provenance }) => sourceOf(provenance) },
];

/** The record that counts, and what is built. */
export const landColumns: readonly CsvColumn<LandParcel>[] = [
  { name: 'id', heading: '编号', cell: ({ id }) => id },
  ...landRecordColumns.map(({ name, heading, cell }): CsvColumn<LandParcel> => ({
    name,
    heading,
    cell: ({ record }) => (record === null ? null : cell(record)),
  })),
  { name: 'floorAreaM2', heading: '建筑面积（m²）', cell: ({ floorAreaM2 }) => area(floorAreaM2) },
  { name: 'footprintM2', heading: '基底面积（m²）', cell: ({ footprintM2 }) => area(footprintM2) },
];

function sourceOf(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'document':
      return `${provenance.source} ${provenance.section}`;
    case 'site':
      return '现场';
    case 'computed':
      return `推算：${provenance.formula.zh}`;
    case 'inferred':
      return `推断：${provenance.facts.join('、')}`;
    case 'external':
      return `外部资料：${provenance.basis.zh}`;
    case 'example':
      return '示例';
  }
}
