import { faultAt } from '../../../geodata/area/areaFault.ts';
import { TooDetailedAreaError } from '../../../geodata/area/workLimit.ts';
import { givenUp } from '../../http/givenUp.ts';
import { ProblemError } from '../../http/problem.ts';

/** Says why an area was not counted: one that was read well may still be too detailed, or its client be gone. */
export function refusedArea(error: unknown, signal: AbortSignal): never {
  if (error instanceof TooDetailedAreaError)
    throw new ProblemError('bad-geometry', faultAt('tooDetailed', []).detail, { cause: error });
  if (signal.aborted) throw givenUp(error);
  throw error;
}
