import { z } from '@hono/zod-openapi';
import { bilingual } from '../../../geodata/bilingual.ts';
import { ProblemError, quoted } from '../../http/problem.ts';
import { refuse } from '../../http/refuse.ts';
import { finestZoom, type TileAddress } from '../../../geodata/tileAddress.ts';

/** A whole number as addresses of tiles have it: `007`, `1e3` and `-1` are none. */
export function tilePart(name: string, example: number) {
  return z
    .string()
    .transform((text, context) => {
      if (/^(0|[1-9]\d{0,8})$/.test(text)) return Number(text);
      return refuse(
        context,
        'bad-parameter',
        `${name} 须为不带符号的整数，而不是“${quoted(text)}”。`,
        `${name} is a whole number without a sign, and not “${quoted(text)}”.`,
      );
    })
    .openapi({ type: 'integer', minimum: 0, example });
}

/** Throws a 404 for a tile that there cannot be. */
export function requireTile(tile: TileAddress): TileAddress {
  const { z: zoom, x, y } = tile;
  if (zoom > finestZoom)
    throw new ProblemError(
      'unknown-subject',
      bilingual(
        `瓦片级别为 0 至 ${finestZoom}，没有 ${zoom} 级；更近时请放大 ${finestZoom} 级的瓦片。`,
        `Tiles are of zooms 0 to ${finestZoom}; there is no zoom ${zoom}. Closer than that, enlarge those of zoom ${finestZoom}.`,
      ),
    );
  const most = 2 ** zoom - 1;
  if (x > most || y > most)
    throw new ProblemError(
      'unknown-subject',
      bilingual(
        `${zoom} 级瓦片的行号、列号为 0 至 ${most}，没有第 ${x} 列第 ${y} 行。`,
        `Columns and rows of zoom ${zoom} run from 0 to ${most}; there is no column ${x}, row ${y}.`,
      ),
    );
  return tile;
}
