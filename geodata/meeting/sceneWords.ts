import { bilingual, type Bilingual } from '../bilingual.ts';
import type { BulletinUnit } from '../bulletin/run.ts';
import { numberText } from '../bulletin/runText.ts';
import { wordsIn } from '../bulletin/words/words.ts';
import type { Count } from '../count.ts';
import type { LightColour } from '../plan/planItem.ts';
import type { SceneRow } from './sceneReading.ts';

export const unknown = bilingual('未知', 'Unknown');
export const dash = bilingual('—', '—');

/** `2000`, of 1 333 333 m² that are read in 亩. */
export function number(value: number, unit: BulletinUnit): Bilingual {
  const figure = { kind: 'figure', value, unit } as const;
  return bilingual(numberText(figure, 'zh'), numberText(figure, 'en'));
}

/** 亩, 户, 宗. */
export function unitOf(value: number, unit: BulletinUnit): Bilingual {
  const form = value === 1 ? 0 : 1;
  return bilingual(wordsIn.zh.units[unit][form], wordsIn.en.units[unit][form]);
}

/** `2000 亩` */
export function amount(value: number, unit: BulletinUnit): Bilingual {
  return spaced(number(value, unit), unitOf(value, unit));
}

/** Says several things one after another: `红灯 2 · 黄灯 1`. */
export function listed(parts: readonly Bilingual[], between = ' · '): Bilingual {
  return bilingual(
    parts.map(({ zh }) => zh).join(between),
    parts.map(({ en }) => en).join(between),
  );
}

export function spaced(...parts: readonly Bilingual[]): Bilingual {
  return listed(parts, ' ');
}

export const lightNames: Readonly<Record<LightColour, Bilingual>> = {
  red: bilingual('红灯', 'Red'),
  amber: bilingual('黄灯', 'Amber'),
  green: bilingual('绿灯', 'Green'),
  notDue: bilingual('未到期', 'Not due'),
  done: bilingual('已完成', 'Done'),
  unknown: bilingual('无法判断', 'Cannot say'),
};

/** A row that says something without more ado. */
export function row(
  name: Bilingual,
  text: Bilingual,
  rest: Partial<Pick<SceneRow, 'remark' | 'mark' | 'provenance'>> = {},
): SceneRow {
  return { name, text, remark: null, mark: null, provenance: null, ...rest };
}

/** `2156 亩`, 另有 13 宗面积未知; 未知 where no area is known. */
export function landRow({ parcels, areaM2, areaUnknown }: Count): SceneRow {
  const name = bilingual('面积', 'Area');
  const isUnknown = areaUnknown === parcels;
  const counted = bilingual('不计入比例', 'not in any share');
  if (isUnknown) return row(name, unknown, { remark: counted });
  const others = bilingual(
    `另有 ${areaUnknown} 宗未知`,
    `${areaUnknown} more ${areaUnknown === 1 ? 'is' : 'are'} unknown`,
  );
  const remark = areaUnknown > 0 ? others : parcels > 1 ? amount(parcels, 'parcel') : null;
  return row(name, amount(areaM2, 'squareMetres'), { remark });
}
