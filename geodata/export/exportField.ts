import { axes, axisNames, stateName, type Axis, type AxisStates } from '../axis.ts';
import { bilingual, type Bilingual, type Language } from '../bilingual.ts';
import { landUses } from '../landUse.ts';
import { qualityNames } from '../quality.ts';
import { stageNames } from '../stage.ts';
import { areaFigure, ratioFigure } from '../units.ts';
import type { ExportedParcel } from './exportedParcel.ts';

/** null is not on record. Days are text: `2010-09-30`. */
export type ExportValue = string | number | null;

/** What a field holds; of numbers, how many decimals are written at most. */
type FieldKind =
  | { readonly type: 'text' }
  | { readonly type: 'day' }
  | { readonly type: 'number'; readonly decimals: number };

/** A field of a parcel in a file of data. */
export type ExportField = {
  /** Where a name has ten bytes and no Chinese: initials of the pinyin, those of the standards where they have one. */
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: FieldKind;
  readonly value: (parcel: ExportedParcel, language: Language) => ExportValue;
};

const text = { type: 'text' } as const;
const day = { type: 'day' } as const;
const number = (decimals: number) => ({ type: 'number', decimals }) as const;

function said(wording: Bilingual | null | undefined, language: Language): string | null {
  return wording?.[language] ?? null;
}

const identity: readonly ExportField[] = [
  {
    code: 'DKBH',
    name: bilingual('地块编号', 'Parcel number'),
    kind: text,
    value: ({ properties }) => properties.number,
  },
  {
    code: 'DKMC',
    name: bilingual('地块名称', 'Parcel name'),
    kind: text,
    value: ({ properties: { name, nameEn } }, language) => (language === 'zh' ? name : nameEn),
  },
  {
    code: 'XTBH',
    name: bilingual('系统编号', 'Id'),
    kind: text,
    value: ({ properties }) => properties.id,
  },
  {
    code: 'QKMC',
    name: bilingual('区块', 'Block'),
    kind: text,
    value: ({ block }, language) => said(block, language),
  },
  {
    code: 'XZMC',
    name: bilingual('镇街', 'Town'),
    kind: text,
    value: ({ town }, language) => said(town, language),
  },
  {
    code: 'DKYT',
    name: bilingual('用途', 'Land use'),
    kind: text,
    value: ({ properties: { landUse } }, language) =>
      landUse && said(landUses[landUse].name, language),
  },
  {
    code: 'YTDM',
    name: bilingual('用途代码', 'Land use code'),
    kind: text,
    value: ({ properties }) => properties.landUse,
  },
  {
    code: 'BJZL',
    name: bilingual('边界质量', 'Boundary quality'),
    kind: text,
    value: ({ properties }, language) => said(qualityNames[properties.quality], language),
  },
];

const areas: readonly ExportField[] = [
  {
    code: 'ZLMJ',
    name: bilingual('资料所载面积', 'Area on record'),
    kind: text,
    value: ({ registered }) => registered?.asPrinted ?? null,
  },
  {
    code: 'ZLMU',
    name: bilingual('资料所载面积（亩）', 'Area on record (mu)'),
    kind: number(4),
    value: ({ properties: { registeredM2 } }) =>
      registeredM2 === null ? null : areaFigure(registeredM2, 'mu'),
  },
  {
    code: 'ZLM2',
    name: bilingual('资料所载面积（m²）', 'Area on record (m²)'),
    kind: number(2),
    value: ({ properties: { registeredM2 } }) =>
      registeredM2 === null ? null : areaFigure(registeredM2, 'm2'),
  },
  {
    code: 'ZLLY',
    name: bilingual('面积来源', 'Source of the area'),
    kind: text,
    value: ({ registered }, language) => said(registered?.source, language),
  },
  {
    code: 'LSMU',
    name: bilingual('图上量算面积（亩）', 'Area as drawn (mu)'),
    kind: number(4),
    value: ({ measuredM2 }) => areaFigure(measuredM2, 'mu'),
  },
  {
    code: 'LSM2',
    name: bilingual('图上量算面积（m²）', 'Area as drawn (m²)'),
    kind: number(2),
    value: ({ measuredM2 }) => areaFigure(measuredM2, 'm2'),
  },
];

const part: ExportField = {
  code: 'ZNBL',
  name: bilingual('在内比例（%）', 'Share inside (%)'),
  kind: number(6),
  value: ({ share }) => ratioFigure(share * 100),
};

const stage: ExportField = {
  code: 'JD',
  name: bilingual('阶段', 'Stage'),
  kind: text,
  value: ({ properties }, language) =>
    properties.stage && said(stageNames[properties.stage], language),
};

const axisCodes: Readonly<Record<Axis, string>> = {
  clearance: 'QB',
  levelling: 'PZ',
  building: 'JS',
};

const blocked: readonly ExportField[] = [
  {
    code: 'SZ',
    name: bilingual('受阻', 'Blocked'),
    kind: text,
    value: ({ properties }, language) =>
      said(properties.blocked ? bilingual('是', 'yes') : bilingual('否', 'no'), language),
  },
  {
    code: 'SZYY',
    name: bilingual('受阻原因', 'What blocks'),
    kind: text,
    value: (parcel, language) => said(parcel.blocked, language),
  },
  {
    code: 'ZTRQ',
    name: bilingual('状态日期', 'As of'),
    kind: day,
    value: ({ properties }) => properties.asOf,
  },
];

function axisFields<A extends Axis>(axis: A): ExportField[] {
  const { zh, en } = axisNames[axis];
  const code = axisCodes[axis];
  return [
    {
      code,
      name: axisNames[axis],
      kind: text,
      value: ({ properties }, language) => {
        // A state of this very axis, which the compiler cannot follow through the index.
        const state = properties[axis] as AxisStates[A] | null;
        return state === null ? null : said(stateName(axis, state), language);
      },
    },
    {
      code: `${code}BL`,
      name: bilingual(`${zh}进度（%）`, `${en} (%)`),
      kind: number(6),
      value: ({ properties }) => properties[`${axis}Percent`],
    },
    {
      code: `${code}RQ`,
      name: bilingual(`${zh}日期`, `${en} as of`),
      kind: day,
      value: (parcel) => parcel.axes[axis]?.asOf ?? null,
    },
    {
      code: `${code}LY`,
      name: bilingual(`${zh}来源`, `Source of ${en.toLowerCase()}`),
      kind: text,
      value: (parcel, language) => said(parcel.axes[axis]?.source, language),
    },
  ];
}

/** The fields of a parcel, in the order of the columns; of parcels cut at an area also how much of each is inside. */
export function exportFields(isCut: boolean): readonly ExportField[] {
  return [
    ...identity,
    ...areas,
    ...(isCut ? [part] : []),
    stage,
    ...axes.flatMap(axisFields),
    ...blocked,
  ];
}
