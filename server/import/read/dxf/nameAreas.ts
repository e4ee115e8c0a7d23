import Flatbush from 'flatbush';
import { planarRingArea } from '../../../../geodata/area/surveyGrid.ts';
import { workLimit } from '../../../../geodata/area/workLimit.ts';
import { boundingBoxOf } from '../../../../geodata/geometry.ts';
import { sideOf } from '../../../../geodata/survey/rings/assembleRings.ts';
import type { DrawnArea } from './drawnShapes.ts';
import type { DrawnText } from './texts.ts';

/** Texts of one area that are kept: number, name, size, use and some more. */
const maxTexts = 8;

const maxSteps = 200_000_000;

/** The texts that stand in each area, and in no smaller one within it; the largest type, which is the name, first. */
export function textsOfAreas(areas: readonly DrawnArea[], texts: readonly DrawnText[]): string[][] {
  const found = areas.map((): DrawnText[] => []);
  if (areas.length === 0) return [];
  const spend = workLimit(maxSteps);
  const sizes = areas.map(({ ring }) => planarRingArea(ring));
  const index = new Flatbush(areas.length);
  for (const { ring } of areas)
    index.add(...boundingBoxOf([{ type: 'LineString', coordinates: ring }])!);
  index.finish();
  for (const text of texts) {
    const [x, y] = text.place;
    const around = index.search(x, y, x, y).filter((area) => {
      spend(areas[area]!.ring.length);
      return sideOf(text.place, areas[area]!.ring) !== 'outside';
    });
    const [smallest] = around.toSorted((one, other) => sizes[one]! - sizes[other]!);
    if (smallest !== undefined) found[smallest]!.push(text);
  }
  return found.map((own) =>
    own
      .toSorted((one, other) => other.height - one.height)
      .slice(0, maxTexts)
      .map(({ text }) => text),
  );
}
