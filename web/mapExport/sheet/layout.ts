import type { SheetChoice } from '../../../geodata/mapSheet/sheetChoice.ts';
import { paperSize } from '../../../geodata/mapSheet/paper.ts';
import { borderWidth } from './graticule.ts';
import type { Rectangle } from './svg.ts';

/** Where things are on a sheet, in mm. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  /** How large type and strokes are, 1 on A4: a larger sheet hangs farther away. */
  readonly u: number;
  readonly header: Rectangle;
  readonly frame: Rectangle;
  /** Beside the map of a landscape sheet, below that of a portrait one. */
  readonly side: Rectangle;
};

const margin = 6;
const headerHeight = 15;
const sideWidth = { sheet: 62, poster: 84 };
const sideHeight = { sheet: 61, poster: 68 };

export function layoutOf({ paper, orientation, of }: SheetChoice): Layout {
  const { width, height } = paperSize(paper, orientation);
  const kind = of.kind === 'block' ? 'poster' : 'sheet';
  const u = (Math.min(width, height) / 210) ** 0.72;
  const [edge, head, border] = [margin * u, headerHeight * u, borderWidth * u];
  const isWide = orientation === 'landscape';
  const gap = 2.5 * u;
  const [aside, below] = isWide ? [sideWidth[kind] * u + gap, 0] : [0, sideHeight[kind] * u + gap];
  const frame = {
    x: edge + border,
    y: edge + head + border,
    width: width - 2 * edge - 2 * border - aside,
    height: height - 2 * edge - head - 2 * border - below,
  };
  const top = edge + head;
  return {
    width,
    height,
    u,
    header: { x: edge, y: edge, width: width - 2 * edge, height: head - 2 * u },
    frame,
    side: isWide
      ? {
          x: width - edge - sideWidth[kind] * u,
          y: top,
          width: sideWidth[kind] * u,
          height: height - edge - top,
        }
      : {
          x: edge,
          y: height - edge - sideHeight[kind] * u,
          width: width - 2 * edge,
          height: sideHeight[kind] * u,
        },
  };
}
