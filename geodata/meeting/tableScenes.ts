import { bilingual } from '../bilingual.ts';
import { rateFigure } from './rateFigure.ts';
import { plainScene, type SaidOfScene } from './saidOfScene.ts';
import type { SceneFigure } from './sceneReading.ts';
import type { SceneSource } from './sceneSource.ts';
import { decisionsTable, isOpen, ratesTable, rankingTable } from './sceneTables.ts';
import { dash, listed, number, unitOf } from './sceneWords.ts';

/** Rates of land use, and how they are worked out. */
export function ratesScene({ zone, indicators, statistics }: SceneSource): SaidOfScene {
  const [supply] = indicators.filter(({ id }) => id === 'supplyRate');
  return {
    ...plainScene,
    heading: bilingual('用地指标', 'Land-use rates'),
    kicker: zone.name,
    figure: supply?.value == null ? notWorkedOut : rateFigure(supply),
    table: ratesTable(indicators),
    statistics,
  };
}

const notWorkedOut: SceneFigure = {
  text: dash,
  unit: null,
  of: bilingual('土地供应率：所需数据没有登记', 'Supply rate: what it needs is not on record'),
  share: null,
  provenance: null,
};

/** Blocks by the score of the month. */
export function rankingScene({ zone, ranking }: SceneSource): SaidOfScene {
  const best = ranking?.areas.find(({ kind, rank }) => kind === 'block' && rank === 1);
  const month = ranking?.month ?? '';
  return {
    ...plainScene,
    heading: bilingual('区块排名', 'Blocks by score'),
    kicker: listed([zone.name, bilingual(month, month)]),
    figure: best?.score.score == null ? notRanked : bestFigure(best.score.score, best.name),
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

function bestFigure(score: number, block: { readonly zh: string; readonly en: string }) {
  return {
    text: number(score, 'points'),
    unit: unitOf(score, 'points'),
    of: listed([bilingual('第 1 名', 'First'), block]),
    share: score / 100,
    provenance: null,
  } as const;
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
