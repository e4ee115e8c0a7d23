import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Count } from '../../count.ts';
import { constructionGroup, constructionStatuses } from '../construction.ts';
import { inMu } from '../sentence.ts';
import { constructionGroupNames, constructionGroups, type LandStructure } from '../structure.ts';
import type { LandFinding, Severity } from './landFinding.ts';

type Named = readonly [name: Bilingual, areaM2: number];

/**
 * Whether the classes of a structure add up, wherever it comes from: all land is A + B + C, and D + E + F; each group is its
 * classes, D is D1 + D2; idle land is no more than D, high-tech land no more than A2. Of parcels counted by `landStructure`
 * the sums always do; the last two hold where the records do.
 */
export function checkStructure(structure: LandStructure): LandFinding[] {
  const { total, construction, supply, supplyGroup, highTech, idle } = structure;
  const all: Named = [bilingual('总面积', 'all land'), total.areaM2];
  const group = structure.constructionGroup;
  return [
    differing(
      'zoneIsABC',
      [
        bilingual('A + B + C + 未分类', 'A + B + C + unclassified'),
        areaOf(group.A, group.B, group.C, group.unknown),
      ],
      all,
    ),
    differing(
      'zoneIsDEF',
      [
        bilingual('D + E + F + 未分类', 'D + E + F + unclassified'),
        areaOf(supplyGroup.D, supplyGroup.E, supplyGroup.F, supplyGroup.unknown),
      ],
      all,
    ),
    ...constructionGroups.map((name) => {
      const classes = constructionStatuses.filter((status) => constructionGroup(status) === name);
      return differing(
        `groupIsClasses${name}`,
        [
          bilingual(classes.join(' + '), classes.join(' + ')),
          areaOf(...classes.map((status) => construction[status])),
        ],
        [constructionGroupNames[name], group[name].areaM2],
      );
    }),
    differing(
      'suppliedIsD1D2',
      [bilingual('D1 + D21 + D22', 'D1 + D21 + D22'), areaOf(supply.D1, supply.D21, supply.D22)],
      [bilingual('已供应 D', 'supplied D'), supplyGroup.D.areaM2],
    ),
    larger(
      'idleOverSupplied',
      'error',
      [bilingual('闲置土地 G', 'idle land G'), idle.idle.areaM2],
      [bilingual('已供应 D', 'supplied D'), supplyGroup.D.areaM2],
    ),
    larger(
      'highTechOverIndustrial',
      'doubt',
      [
        bilingual('高新技术产业用地 H1 + H2', 'high-tech land H1 + H2'),
        areaOf(highTech.H1, highTech.H2),
      ],
      [bilingual('已建成工矿仓储用地 A2', 'built industrial land A2'), construction.A2.areaM2],
    ),
  ].filter((finding) => finding !== null);
}

function areaOf(...counts: readonly Count[]): number {
  return counts.reduce((sum, { areaM2 }) => sum + areaM2, 0);
}

/** Sums in another order differ in their last digits, which is no fault. */
function tolerance(...areas: readonly number[]): number {
  return Math.max(...areas) * 1e-9;
}

function differing(id: string, [sumName, sum]: Named, [name, area]: Named): LandFinding | null {
  if (Math.abs(sum - area) <= tolerance(sum, area)) return null;
  const [left, right] = [inMu(sum), inMu(area)];
  const text = bilingual(
    `${sumName.zh} = ${left.zh}，${name.zh} ${right.zh}，不相等`,
    `${sumName.en} = ${left.en}, and ${name.en} ${right.en}: they differ`,
  );
  return { id, severity: 'error', text, parcels: [] };
}

function larger(
  id: string,
  severity: Severity,
  [partName, part]: Named,
  [wholeName, whole]: Named,
): LandFinding | null {
  if (part - whole <= tolerance(part, whole)) return null;
  const [left, right] = [inMu(part), inMu(whole)];
  const text = bilingual(
    `${partName.zh} ${left.zh} 大于${wholeName.zh} ${right.zh}`,
    `${partName.en} of ${left.en} is larger than ${wholeName.en} of ${right.en}`,
  );
  return { id, severity, text, parcels: [] };
}
