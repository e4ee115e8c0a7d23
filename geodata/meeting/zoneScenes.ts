import { bilingual, type Bilingual } from '../bilingual.ts';
import { blockerRow, sinceRow } from './otherRows.ts';
import { lightsRow, planRows } from './planRows.ts';
import { rateFigure, rateInHand } from './rateFigure.ts';
import { plainScene, type SaidOfScene } from './saidOfScene.ts';
import type { SceneSource } from './sceneSource.ts';
import { amount, landRow, listed, row } from './sceneWords.ts';

/** The name of the meeting, the zone and the day. */
export function titleScene(title: Bilingual, source: SceneSource): SaidOfScene {
  return {
    ...plainScene,
    heading: title,
    kicker: source.zone.name,
    rows: [
      row(bilingual('数据截至', 'Data as of'), bilingual(source.asOf, source.asOf)),
      sinceRow(source.changes, source.lastMeeting),
    ],
  };
}

/** The zone as a whole. What a source reports of it comes before what is counted of the land drawn. */
export function overviewScene(source: SceneSource): SaidOfScene {
  const { statistics, indicators, plan, blockers } = source;
  const reported = indicators.find(({ id, reported: said }) => id === 'startedRate' && said);
  const started = indicators.find(({ id, value }) => id === 'startedRate' && value !== null);
  const planned = plan.filter(({ milestones }) => milestones.some((one) => one.planned.length > 0));
  return {
    ...plainScene,
    heading: bilingual('全区', 'Whole zone'),
    kicker: source.zone.name,
    figure: rateFigure(reported ?? started ?? rateInHand(indicators)),
    rows: [
      ...(statistics.total.areaUnknown > 0
        ? [row(bilingual('地块', 'Parcels'), amount(statistics.total.parcels, 'parcel'))]
        : []),
      landRow(statistics.total),
      planned.length > 2
        ? lightsRow(planned)
        : (planRows(planned, source.zone.origin === 'document')[0] ?? lightsRow(planned)),
      blockerRow(blockers),
      sinceRow(source.changes, source.lastMeeting),
    ],
    statistics,
    isHeldUp: blockers.length > 0,
  };
}

/** A view that somebody added: the map says it, and the classes of its theme. */
export function viewScene(source: SceneSource): SaidOfScene {
  return {
    ...plainScene,
    heading: bilingual('视图', 'View'),
    kicker: listed([source.zone.name, bilingual('地图', 'map')]),
    statistics: source.statistics,
  };
}
