import { availableParallelism } from 'node:os';
import { readAreal, type AreaFault } from '../../geodata/area/readArea.ts';
import { shapeFigures, type ShapeFigures } from '../../geodata/area/shapeFigures.ts';
import { areaRatioIn } from '../../geodata/area/areaRatio.ts';
import { TooDetailedAreaError } from '../../geodata/area/workLimit.ts';
import { boundingBoxOf, positionsOf, type Areal } from '../../geodata/geometry.ts';
import { areThereWorkers, workerPool, type Ask, type WorkerPool } from './workerPool.ts';

/** What a worker is asked: to look a shape through, to take an area, and then for the shares of geometries in it. */
export type ShapeQuestion =
  | { readonly kind: 'read'; readonly geometry: unknown }
  | { readonly kind: 'area'; readonly area: Areal }
  | { readonly kind: 'shares'; readonly geometries: readonly Areal[] };

export type ShapeAnswer =
  | { readonly kind: 'read'; readonly area: Areal | AreaFault[] }
  | { readonly kind: 'ready'; readonly figures: ShapeFigures | null }
  | { readonly kind: 'shares'; readonly shares: readonly number[] }
  | { readonly kind: 'tooDetailed' };

/** An area that geometries are held against: what is read off it (null without positions), and the shares in it, 0…1. */
type MeasuredArea = {
  readonly figures: ShapeFigures | null;
  sharesOf(geometries: readonly Areal[]): Promise<readonly number[]>;
};

/**
 * Shapes of so many positions are worked through where they are: some milliseconds. A shape of 20 000 corners takes seconds,
 * in which nobody else would be answered, and goes to a worker.
 */
const smallShape = areThereWorkers ? 500 : Infinity;

/** One core is left to those who only read. What waits behind sixteen others waits longer than anybody would. */
const pool: WorkerPool = workerPool({
  script: new URL('./shapeWorker.ts', import.meta.url),
  size: Math.max(1, availableParallelism() - 1),
  queue: 16,
});

/** As `readAreal`; a large shape is read by a worker. */
export async function readShape(geometry: unknown): Promise<Areal | AreaFault[]> {
  if (holdsAtMost(geometry, smallShape)) return readAreal(geometry);
  const answer = await pool.use((ask) => asked(ask, { kind: 'read', geometry }));
  return answer.kind === 'read' ? answer.area : unexpected(answer);
}

/**
 * Runs `work` with an area measured: here for a small area, by a worker of its own for a large
 * one. Rejects with TooDetailedAreaError as `areaRatioIn` throws it, and as `WorkerPool.use` does.
 */
export async function withMeasured<T>(
  area: Areal,
  signal: AbortSignal,
  work: (measured: MeasuredArea) => Promise<T>,
): Promise<T> {
  if ([...positionsOf(area)].length <= smallShape) {
    const shareOf = areaRatioIn(area);
    return work({
      figures: shapeFigures(area),
      sharesOf: (geometries) =>
        Promise.resolve(
          geometries.map((geometry) => {
            const box = boundingBoxOf([geometry]);
            return box ? shareOf(geometry, box) : 0;
          }),
        ),
    });
  }
  return pool.use(async (ask) => {
    const taken = await asked(ask, { kind: 'area', area });
    return work({
      figures: taken.kind === 'ready' ? taken.figures : unexpected(taken),
      async sharesOf(geometries) {
        const answer = await asked(ask, { kind: 'shares', geometries });
        return answer.kind === 'shares' ? answer.shares : unexpected(answer);
      },
    });
  }, signal);
}

export function closeShapeWorkers(): Promise<void> {
  return pool.close();
}

async function asked(ask: Ask, question: ShapeQuestion): Promise<ShapeAnswer> {
  // A worker answers nothing else.
  const answer = (await ask(question)) as ShapeAnswer;
  if (answer.kind === 'tooDetailed') throw new TooDetailedAreaError('more steps than allowed');
  return answer;
}

function unexpected({ kind }: ShapeAnswer): never {
  throw new Error(`a worker answered ${kind}`);
}

/** Positions lie at most this deep in a FeatureCollection; what is nested deeper is no shape and costs nothing to refuse. */
const deepest = 8;

/** Whether a value holds at most so many lists and objects; looks no further than that. */
function holdsAtMost(value: unknown, limit: number): boolean {
  let left = limit;
  const walk = (part: unknown, depth: number): boolean => {
    if (typeof part !== 'object' || part === null || depth > deepest) return true;
    left -= 1;
    return left >= 0 && Object.values(part).every((inner) => walk(inner, depth + 1));
  };
  return walk(value, 1);
}
