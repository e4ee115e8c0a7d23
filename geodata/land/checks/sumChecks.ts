import { bilingual, type Bilingual } from '../../bilingual.ts';
import { addCounts, emptyCount, type Count } from '../../count.ts';
import type { IsoDate } from '../../date.ts';
import { isBuilt, meetsSupplyConditions } from '../construction.ts';
import { isIdleOn } from '../idle.ts';
import { countOf, type ParcelLand } from '../parcelLand.ts';
import { inMu } from '../sentence.ts';
import type { LandStructure } from '../structure.ts';
import { isSupplied } from '../supply.ts';
import type { LandFinding, Severity } from './landFinding.ts';

/** Land that keeps a sum from coming out: outside the whole it is a part of, or of no class. */
type SumCheck = {
  readonly id: string;
  readonly severity: Severity;
  concerns(land: ParcelLand, date: IsoDate): boolean;
  text(concerned: Count, whole: LandStructure): Bilingual;
};

const checks: readonly SumCheck[] = [
  {
    id: 'areaUnknown',
    severity: 'doubt',
    concerns: ({ areaM2 }) => areaM2 === null,
    text: ({ parcels }) =>
      bilingual(
        `${parcels} 宗地块面积未知，不计入任何面积`,
        `${parcels} parcels of unknown area are in no area`,
      ),
  },
  {
    id: 'constructionUnknown',
    severity: 'doubt',
    concerns: ({ record }) => (record?.construction ?? null) === null,
    text: (concerned, { total, constructionGroup: group }) =>
      sumText(concerned, total, [
        [bilingual('已建成 A', 'built A'), group.A],
        [bilingual('未建成 B', 'not built B'), group.B],
        [bilingual('不可建设 C', 'unbuildable C'), group.C],
      ]),
  },
  {
    id: 'supplyUnknown',
    severity: 'doubt',
    concerns: ({ record }) => (record?.supply ?? null) === null,
    text: (concerned, { total, supplyGroup: group }) =>
      sumText(concerned, total, [
        [bilingual('已供应 D', 'supplied D'), group.D],
        [bilingual('尚可供应 E', 'to be supplied E'), group.E],
        [bilingual('不可供应 F', 'not to be supplied F'), group.F],
      ]),
  },
  {
    id: 'suppliedNotReady',
    severity: 'doubt',
    concerns: ({ record }) =>
      record !== null &&
      isSupplied(record.supply) &&
      record.construction !== null &&
      !meetsSupplyConditions(record.construction),
    text: (concerned) =>
      outsideText(
        concerned,
        bilingual('已供应土地', 'supplied land'),
        bilingual(
          '未达到供应条件（A+B21 之外），土地供应率因此偏高',
          'not ready for supply (outside A + B21), which makes the supply rate too high',
        ),
      ),
  },
  {
    id: 'builtNotSupplied',
    severity: 'doubt',
    concerns: ({ record }) =>
      record !== null &&
      isBuilt(record.construction) &&
      record.supply !== null &&
      !isSupplied(record.supply),
    text: (concerned) =>
      outsideText(
        concerned,
        bilingual('已建成土地', 'built land'),
        bilingual(
          '未供应（D 之外），土地建成率因此偏高',
          'not supplied (outside D), which makes the built-up rate too high',
        ),
      ),
  },
  {
    id: 'idleNotSupplied',
    severity: 'error',
    concerns: ({ record }, date) =>
      record !== null && !isSupplied(record.supply) && isIdleOn(record, date) === true,
    text: (concerned) =>
      outsideText(
        concerned,
        bilingual('闲置土地', 'idle land'),
        bilingual('不在已供应土地之内', 'not known to be supplied'),
      ),
  },
  {
    id: 'highTechNotBuiltIndustrial',
    severity: 'doubt',
    concerns: ({ record }) =>
      record !== null &&
      (record.highTech === 'H1' || record.highTech === 'H2') &&
      record.construction !== 'A2',
    text: (concerned) =>
      outsideText(
        concerned,
        bilingual('高新技术产业用地', 'high-tech land'),
        bilingual('不在已建成工矿仓储用地 A2 之内', 'not within built industrial land A2'),
      ),
  },
];

/** Sums over parcels: what stands in the way of each, with the parcels. */
export function sumFindings(
  lands: readonly ParcelLand[],
  structure: LandStructure,
  date: IsoDate,
): LandFinding[] {
  return checks.flatMap(({ id, severity, concerns, text }) => {
    const concerned = lands.filter((land) => concerns(land, date));
    if (concerned.length === 0) return [];
    const count = concerned.map(countOf).reduce(addCounts, emptyCount);
    const parcels = concerned.map((land) => land.id);
    return [{ id, severity, text: text(count, structure), parcels }];
  });
}

/** `全部 100.0 亩 = 已建成 A 60.0 亩 + … + 未分类 5.0 亩（2 宗，其中 1 宗面积未知）` */
function sumText(
  unclassified: Count,
  total: Count,
  parts: readonly (readonly [Bilingual, Count])[],
): Bilingual {
  const [all, rest] = [inMu(total.areaM2), inMu(unclassified.areaM2)];
  const { parcels, areaUnknown } = unclassified;
  const terms = (language: 'zh' | 'en') =>
    parts.map(([name, { areaM2 }]) => `${name[language]} ${inMu(areaM2)[language]}`).join(' + ');
  return bilingual(
    `全部 ${all.zh} = ${terms('zh')} + 未分类 ${rest.zh}（${parcels} 宗，其中面积未知 ${areaUnknown} 宗）`,
    `all ${all.en} = ${terms('en')} + unclassified ${rest.en} (${parcels} parcels, ${areaUnknown} of them of unknown area)`,
  );
}

function outsideText({ areaM2, parcels }: Count, part: Bilingual, fault: Bilingual): Bilingual {
  const area = inMu(areaM2);
  return bilingual(
    `${part.zh}中 ${area.zh}（${parcels} 宗）${fault.zh}`,
    `${area.en} of ${part.en} (${parcels} parcels) are ${fault.en}`,
  );
}
