import { parentPort } from 'node:worker_threads';
import { readAreal } from '../../geodata/area/readArea.ts';
import { shapeFigures } from '../../geodata/area/shapeFigures.ts';
import { areaRatioIn, type AreaRatioOf } from '../../geodata/area/areaRatio.ts';
import { TooDetailedAreaError } from '../../geodata/area/workLimit.ts';
import { boundingBoxOf } from '../../geodata/geometry.ts';
import type { ShapeAnswer, ShapeQuestion } from './shapeWorkers.ts';

/** Answers questions about shapes, one after the other, beside the thread that serves everybody. */
let shareOf: AreaRatioOf = () => 0;

parentPort?.on('message', (question: ShapeQuestion) => {
  parentPort?.postMessage(answerTo(question));
});

function answerTo(question: ShapeQuestion): ShapeAnswer {
  try {
    switch (question.kind) {
      case 'read':
        return { kind: 'read', area: readAreal(question.geometry) };
      case 'area':
        shareOf = areaRatioIn(question.area);
        return { kind: 'ready', figures: shapeFigures(question.area) };
      case 'shares':
        return {
          kind: 'shares',
          shares: question.geometries.map((geometry) => {
            const box = boundingBoxOf([geometry]);
            return box ? shareOf(geometry, box) : 0;
          }),
        };
    }
  } catch (error) {
    if (error instanceof TooDetailedAreaError) return { kind: 'tooDetailed' };
    throw error;
  }
}
