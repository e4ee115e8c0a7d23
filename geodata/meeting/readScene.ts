import { bilingual, type Bilingual } from '../bilingual.ts';
import type { Deck, Scene } from './deck.ts';
import { blockScene, planItemScene, worksScene } from './landScenes.ts';
import type { SaidOfScene } from './saidOfScene.ts';
import { asksOf } from './sceneAddress.ts';
import { sceneClasses } from './sceneClasses.ts';
import type { SceneReading } from './sceneReading.ts';
import type { SceneSource } from './sceneSource.ts';
import { decisionsScene, rankingScene, ratesScene } from './tableScenes.ts';
import { overviewScene, titleScene, viewScene } from './zoneScenes.ts';

/** What a scene of a deck says, read from what is on record. */
export function readScene(
  scene: Scene,
  { title }: Pick<Deck, 'title'>,
  source: SceneSource,
): SceneReading {
  const { statistics, heading, ...said } = sayScene(scene, title, source);
  const theme = asksOf(scene.address).theme ?? said.theme;
  return {
    ...said,
    scene,
    heading: scene.title ?? heading,
    theme,
    classes: statistics === null ? [] : sceneClasses(statistics, theme),
    asOf: source.asOf,
    marks: marksOf(source),
  };
}

function sayScene({ shows }: Scene, title: Bilingual, source: SceneSource): SaidOfScene {
  switch (shows.kind) {
    case 'title':
      return titleScene(title, source);
    case 'overview':
      return overviewScene(source);
    case 'block':
      return blockScene(shows.block, source);
    case 'planItem':
      return planItemScene(shows.item, source);
    case 'works':
      return worksScene(source);
    case 'view':
      return viewScene(source);
    case 'rates':
      return ratesScene(source);
    case 'ranking':
      return rankingScene(source);
    case 'decisions':
      return decisionsScene(source);
  }
}

/** What has to be said wherever it is shown. */
function marksOf({ zone, statistics }: SceneSource): Bilingual[] {
  const { schematic } = statistics.quality;
  return [
    ...(zone.origin === 'example'
      ? [bilingual('示例数据，并非真实情况', 'Example data, true of nothing')]
      : []),
    ...(schematic.parcels > 0
      ? [bilingual('示意边界，非测绘成果', 'Schematic boundaries, not surveyed')]
      : []),
  ];
}
