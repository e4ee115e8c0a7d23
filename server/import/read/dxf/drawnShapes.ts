import type { LonLat } from '../../../../geodata/geometry.ts';
import { tooLarge } from '../../../../geodata/survey/surveyFileError.ts';
import type { Drawing } from './drawing.ts';
import { numberOf, textOf, type Entity } from './groups.ts';
import { outlineOf } from './outlines.ts';
import { inPlace, within, type Placement } from './placement.ts';
import { drawnText, type DrawnText } from './texts.ts';

/** A closed line of a drawing: its layer, the line it begins on in the file, its ring. */
export type DrawnArea = { readonly layer: string; readonly line: number; readonly ring: LonLat[] };

export type DrawnShapes = {
  readonly areas: readonly DrawnArea[];
  readonly texts: readonly DrawnText[];
  /** Lines that do not close, by layer. */
  readonly openLines: ReadonlyMap<string, number>;
};

/** Blocks within blocks, and all that is drawn of them: a drawing of a district inserts some ten thousand. */
const [maxDepth, maxDrawn] = [16, 500_000];

/** Ends that leave so much of a line's length open were meant to meet; the ring stays open and is told of. */
const openShare = 0.02;

/** All closed lines and texts of the model, blocks drawn where they were inserted. */
export function drawnShapes({ blocks, entities }: Drawing): DrawnShapes {
  const areas: DrawnArea[] = [];
  const texts: DrawnText[] = [];
  const openLines = new Map<string, number>();
  let drawn = 0;
  const draw = (entity: Entity, placement: Placement, inserted: Inserted): void => {
    drawn += 1;
    if (drawn > maxDrawn) throw tooManyBlocks();
    if (numberOf(entity, 67) === 1) return;
    const own = textOf(entity, 8) ?? '0';
    // Layer 0 of a block is that on which it was inserted.
    const layer = own === '0' ? inserted.layer : own;
    const line = inserted.line ?? entity.line;
    if (entity.type === 'INSERT')
      return insert(entity, placement, { layer, line, depth: inserted.depth + 1 });
    const text = drawnText(entity, placement);
    if (text) texts.push(text);
    const outline = outlineOf(entity, placement);
    if (!outline) return;
    const ring = ringOf(outline.positions, outline.closed);
    if (ring) areas.push({ layer, line, ring });
    else openLines.set(layer, (openLines.get(layer) ?? 0) + 1);
  };
  const insert = (entity: Entity, placement: Placement, inserted: Inserted): void => {
    for (const attribute of entity.parts) draw(attribute, placement, inserted);
    const block = blocks.get(textOf(entity, 2) ?? '');
    if (!block || inserted.depth > maxDepth) return;
    for (const own of placementsOf(entity, block.base))
      for (const part of block.entities) draw(part, within(placement, own), inserted);
  };
  for (const entity of entities) draw(entity, inPlace, { layer: '0', line: null, depth: 0 });
  return { areas, texts, openLines };
}

type Inserted = { readonly layer: string; readonly line: number | null; readonly depth: number };

function tooManyBlocks(): Error {
  return tooLarge(
    'DXF 里的块展开后对象太多；请先炸开，只保留地块图层。',
    'The blocks of the DXF make too many objects; explode them and keep only the layers of parcels.',
  );
}

/** Where an inserted block comes to lie, once for each row and column. */
function* placementsOf(
  entity: Entity,
  [baseX, baseY]: readonly [number, number],
): Generator<Placement> {
  const [scaleX, scaleY] = [numberOf(entity, 41, 1), numberOf(entity, 42, 1)];
  const turn = (numberOf(entity, 50) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const mirror = numberOf(entity, 230, 1) < 0 ? -1 : 1;
  const [columns, rows] = [numberOf(entity, 70, 1), numberOf(entity, 71, 1)].map((count) =>
    Math.max(1, count),
  ) as [number, number];
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const [x, y] = [column * numberOf(entity, 44), row * numberOf(entity, 45)];
      const turned: Placement = [
        cosine,
        sine,
        -sine,
        cosine,
        numberOf(entity, 10),
        numberOf(entity, 20),
      ];
      const scaled: Placement = [scaleX, 0, 0, scaleY, x - baseX * scaleX, y - baseY * scaleY];
      yield within([mirror, 0, 0, 1, 0, 0], within(turned, scaled));
    }
}

/** The ring of a line that closes, or all but closes; null for any other. */
function ringOf(positions: readonly LonLat[], closed: boolean): LonLat[] | null {
  const [first, last] = [positions[0], positions.at(-1)];
  if (!first || !last || positions.length < (closed ? 2 : 3)) return null;
  if (closed || (first[0] === last[0] && first[1] === last[1]))
    return closed ? [...positions, first] : [...positions];
  const gap = Math.hypot(last[0] - first[0], last[1] - first[1]);
  return gap <= openShare * lengthOf(positions) ? [...positions] : null;
}

function lengthOf(positions: readonly LonLat[]): number {
  return positions.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = positions[index]!;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
