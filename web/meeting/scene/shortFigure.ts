import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';

/** The figure of a scene in a few letters: `90 %`, `15/17 户`; the line above its heading where it has none. */
export function shortFigure({ figure, kicker }: SceneReading): Bilingual {
  if (!figure) return kicker;
  const { text, unit } = figure;
  return unit ? bilingual(`${text.zh} ${unit.zh}`, `${text.en} ${unit.en}`) : text;
}
