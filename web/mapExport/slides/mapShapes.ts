import type PptxGenJS from 'pptxgenjs';
import { scaleText } from '../../../geodata/mapSheet/sheetScale.ts';
import { scaleBarOf } from '../sheet/furniture.ts';
import { mapBox, millimetresPerInch, type SlideDeck, type SlideMap } from './slideDeck.ts';
import { face, type SlideLook } from './slideLook.ts';

type Slide = PptxGenJS.Slide;

/** The map as a picture, its scale bar and its north as shapes that can be moved and coloured. */
export function addMap(
  slide: Slide,
  map: SlideMap,
  alt: string,
  deck: SlideDeck,
  look: SlideLook,
): void {
  const { x, y, width: w, height: h } = mapBox;
  slide.addImage({ data: map.image, x, y, w, h, altText: alt });
  slide.addShape('rect', {
    x,
    y,
    w,
    h,
    line: { color: look.line, width: 0.75 },
    fill: { color: look.ground, transparency: 100 },
  });
  addNorth(slide, x + w - 0.45, y + 0.2, deck, look);
  addScaleBar(slide, x + 0.2, y + h - 0.22, map.scale, look);
}

function addNorth(
  slide: Slide,
  x: number,
  y: number,
  { language }: SlideDeck,
  look: SlideLook,
): void {
  slide.addText(language === 'zh' ? '北' : 'N', {
    x: x - 0.1,
    y,
    w: 0.4,
    h: 0.24,
    align: 'center',
    valign: 'middle',
    margin: 0,
    fontFace: face,
    fontSize: 10,
    bold: true,
    color: look.text,
  });
  slide.addShape('triangle', {
    x: x + 0.02,
    y: y + 0.25,
    w: 0.16,
    h: 0.34,
    fill: { color: look.text },
  });
}

function addScaleBar(slide: Slide, x: number, y: number, scale: number, look: SlideLook): void {
  const plate = { fill: { color: look.ground, transparency: 25 } };
  slide.addShape('rect', { x: x - 0.1, y: y - 0.28, w: 2.35, h: 0.4, ...plate });
  const widest = 1.9 * millimetresPerInch;
  const { metres, length, parts } = scaleBarOf(widest, scale);
  const part = length / millimetresPerInch / parts;
  for (let index = 0; index < parts; index++)
    slide.addShape('rect', {
      x: x + index * part,
      y,
      w: part,
      h: 0.07,
      fill: { color: index % 2 === 0 ? look.text : look.ground },
      line: { color: look.text, width: 0.5 },
    });
  const long = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  slide.addText(`0 – ${long} · ${scaleText(scale)}`, {
    x,
    y: y - 0.25,
    w: 3,
    h: 0.22,
    margin: 0,
    fontFace: face,
    fontSize: 9,
    color: look.text,
  });
}
