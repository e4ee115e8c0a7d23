import type { ImportFinding } from '../../geodata/import/importFinding.ts';
import type { Outcome } from '../../geodata/import/resultOf.ts';
import type { PlannedLayer, ReadLayer } from '../../server/import/planLayers.ts';
import { featureLine, findingLine } from './layerLines.ts';

const outcomeNames: Readonly<Record<Outcome | 'skipped', string>> = {
  new: '新增 new',
  boundaryReplaced: '换边界 boundary replaced',
  attributesChanged: '改属性 attributes changed',
  unchanged: '不变 unchanged',
  skipped: '不能读入 skipped',
};

/** Lines about a layer held against a zone: each feature with its number, name, area and what would become of it. */
export function* planLines({ features, plan }: PlannedLayer): Generator<string> {
  const plannedOf = new Map(plan.planned.map((each) => [each.feature, each]));
  const about = new Map<number, ImportFinding[]>();
  for (const finding of plan.findings) {
    const own = about.get(finding.feature);
    if (own) own.push(finding);
    else about.set(finding.feature, [finding]);
  }
  for (const { feature, judged } of features) {
    const planned = plannedOf.get(feature.number);
    const { number = null, name } = planned?.parcel ?? {};
    yield featureLine(
      feature.where.zh,
      { number, name: name?.zh ?? null },
      judged.measuredM2,
      outcomeNames[planned?.outcome ?? 'skipped'],
    );
    for (const said of [...judged.findings, ...(about.get(feature.number) ?? [])])
      yield findingLine(said);
  }
  for (const { number, name } of plan.missing)
    yield `文件里没有\t${number ?? '无编号'}\t${name.zh}\t${plan.endMissing ? '自该日起撤销 ended' : '保留 kept'}`;
  yield countsLine(plan);
}

function countsLine({ planned, missing, endMissing }: PlannedLayer['plan']): string {
  const count = (outcome: Outcome) => planned.filter((each) => each.outcome === outcome).length;
  const parts = (['new', 'boundaryReplaced', 'attributesChanged', 'unchanged'] as const).map(
    (outcome) => `${outcomeNames[outcome]} ${count(outcome)}`,
  );
  return `合计 ${parts.join('，')}；文件里没有 ${missing.length}${endMissing ? '（撤销）' : ''}`;
}

/** Features that keep a file from coming in as it is: 0 for one that a surveyor would call good. */
export function blockedIn({ features, plan }: ReadLayer & Partial<PlannedLayer>): number {
  const blocked = new Set(
    features
      .filter(({ judged }) => judged.findings.some(({ severity }) => severity === 'blocking'))
      .map(({ feature }) => feature.number),
  );
  for (const { severity, feature } of plan?.findings ?? [])
    if (severity === 'blocking') blocked.add(feature);
  return blocked.size;
}
