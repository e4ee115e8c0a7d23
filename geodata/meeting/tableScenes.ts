import { bilingual, type Bilingual } from '../bilingual.ts';
import { rateFigure } from './rateFigure.ts';
import { plainScene, type SaidOfScene } from './saidOfScene.ts';
import type { SceneFigure } from './sceneReading.ts';
import type { SceneSource } from './sceneSource.ts';
import { decisionsTable, isOpen, ratesTable, rankingTable } from './sceneTables.ts';
import { listed, number, unitOf } from './sceneWords.ts';

/** Rates of land use, and how they are worked out. */
export function ratesScene({ zone, indicators, statistics }: SceneSource): SaidOfScene {
  const supply = indicators.find(({ id, value }) => id === 'supplyRate' && value !== null);
  return {
    ...plainScene,
    heading: bilingual('用地指标', 'Land-use rates'),
    kicker: zone.name,
    figure: supply === undefined ? notWorkedOut : rateFigure(supply),
    table: ratesTable(indicators),
    statistics,
  };
}

const notWorkedOut: SceneFigure = {
  text: bilingual('资料未载', 'Not on record'),
  unit: null,
  of: bilingual('土地供应率所需的数据', 'what the supply rate needs'),
  share: null,
  provenance: null,
};

/** Blocks by the score of the month. */
export function rankingScene({ zone, ranking }: SceneSource): SaidOfScene {
  const first = (ranking?.areas ?? []).filter(({ kind, rank }) => kind === 'block' && rank === 1);
  const score = first[0]?.score.score ?? null;
  const month = ranking?.month ?? '';
  return {
    ...plainScene,
    heading: bilingual('区块排名', 'Blocks by score'),
    kicker: listed([zone.name, bilingual(month, month)]),
    figure: score === null ? notRanked : bestFigure(score, first),
    table: rankingTable(ranking?.areas ?? []),
  };
}

const notRanked: SceneFigure = {
  text: bilingual('未排名', 'Not ranked'),
  unit: null,
  of: bilingual('当月没有可计分的任务', 'nothing could be scored in the month'),
  share: null,
  provenance: null,
};

function bestFigure(score: number, first: readonly { readonly name: Bilingual }[]): SceneFigure {
  const [only] = first;
  const alone = only && listed([bilingual('第 1 名', 'First'), only.name]);
  const together = bilingual(
    `并列第 1 名 · ${first.length} 个区块`,
    `first, ${first.length} blocks`,
  );
  return {
    text: number(score, 'points'),
    unit: unitOf(score, 'points'),
    of: alone && first.length === 1 ? alone : together,
    share: null,
    provenance: null,
  };
}

/** What meetings have decided: how much of it is open. */
export function decisionsScene({ zone, decisions, names }: SceneSource): SaidOfScene {
  const open = decisions.filter(isOpen).length;
  return {
    ...plainScene,
    heading: bilingual('决定事项', 'Decisions'),
    kicker: zone.name,
    figure: {
      text: number(open, 'item'),
      unit: unitOf(open, 'item'),
      of: bilingual(`未办结，共 ${decisions.length} 项`, `open, of ${decisions.length}`),
      share: null,
      provenance: null,
    },
    table: decisionsTable(decisions, names),
  };
}
