import { expect, test } from 'vitest';
import { landOfBlock, landOfParcels } from '../../../web/mapExport/sheet/chosenLand.ts';
import { slideMap } from '../../../web/mapExport/slides/slideMap.ts';
import { inks } from '../../../web/map/ink.ts';
import { sheetContentOf } from './sheetContents.ts';

const edgesIn = (svg: string) =>
  [...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="([^"]*)"/g)].flatMap(([, d, stroke]) =>
    stroke === inks.light.seal ? [d] : [],
  );

test('a slide marks the land that it is of, parcels as well as blocks, and comes near to it', () => {
  const content = sheetContentOf();
  const whole = slideMap(content, null, 'light')!;
  const marks = edgesIn(whole.svg).length;
  for (const land of [landOfParcels(content, ['xietangxi']), landOfBlock(content, 'nanbo')]) {
    const slide = slideMap(content, land, 'light')!;
    expect(land.parcels.size).toBe(1);
    expect(edgesIn(slide.svg)).toHaveLength(marks + 1);
    expect(slide.scale).toBeLessThan(whole.scale);
  }
});
