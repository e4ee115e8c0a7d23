import { stateNames } from '../../../geodata/axis.ts';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import { landUses } from '../../../geodata/landUse.ts';
import { qualityNames } from '../../../geodata/quality.ts';
import { stageNames, stageOf } from '../../../geodata/stage.ts';
import type { Zone } from '../../../geodata/zone.ts';
import type { ZoneCell } from '../../store/counts/storeCounts.ts';
import { progressThemes, themeClasses } from '../themes.ts';

/** What the parcels of many zones may be grouped by, besides their zone. */
export const groupings = ['origin', ...progressThemes] as const;
export type Grouping = (typeof groupings)[number];

export const origins = ['document', 'own', 'example'] as const satisfies Zone['origin'][];

export const originNames: Record<Zone['origin'], Bilingual> = {
  document: bilingual('据文件整理', 'From documents'),
  own: bilingual('本单位资料', 'Own records'),
  example: bilingual('示例', 'Example'),
};

const unknown = bilingual('未知', 'Unknown');
const notRequired = bilingual('不需要', 'Not required');
const plain: Readonly<Record<string, Bilingual>> = { unknown, notRequired };

type ParcelClass = { readonly id: string; readonly name: Bilingual };

/** Every class of a grouping in its order. */
export const classesOf: Readonly<Record<Grouping, readonly ParcelClass[]>> = {
  origin: origins.map((id) => ({ id, name: originNames[id] })),
  stage: classes('stage', stageNames),
  clearance: classes('clearance', stateNames.clearance),
  levelling: classes('levelling', stateNames.levelling),
  building: classes('building', stateNames.building),
  landUse: classes(
    'landUse',
    Object.fromEntries(Object.entries(landUses).map(([id, { name }]) => [id, name])),
  ),
  quality: classes('quality', qualityNames),
};

function classes(
  theme: Exclude<Grouping, 'origin'>,
  names: Readonly<Record<string, Bilingual>>,
): ParcelClass[] {
  return themeClasses[theme].options.map((id) => ({ id, name: names[id] ?? plain[id] ?? unknown }));
}

/** The class of a grouping that the parcels of a cell belong to. */
export function classOf(by: Grouping, origin: Zone['origin'], { of }: ZoneCell): string {
  if (by === 'origin') return origin;
  if (by === 'stage') return stageOf(of) ?? 'unknown';
  return of[by] ?? 'unknown';
}
