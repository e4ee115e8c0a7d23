import { TooDetailedAreaError } from '../../../geodata/area/workLimit.ts';
import { SurveyFileError, tooLarge, unreadable } from '../../../geodata/survey/surveyFileError.ts';
import type { SurveyFeature, SurveyLayer } from '../../../geodata/survey/surveyFile.ts';
import { checkFeatureCount } from './limits.ts';

/** Features that are handed on at once: enough that passing them costs nothing, few enough to be forgotten soon. */
const stretch = 500;

type Features = Iterable<SurveyFeature> | AsyncIterable<SurveyFeature>;

/** Hands the features of a layer out in stretches, begun anew each time; what goes wrong on the way says after which feature. */
export function inStretches(features: () => Features): SurveyLayer['stretches'] {
  return async function* () {
    let waiting: SurveyFeature[] = [];
    let count = 0;
    try {
      for await (const feature of features()) {
        count += 1;
        checkFeatureCount(count);
        waiting.push(feature);
        if (waiting.length < stretch) continue;
        yield waiting;
        waiting = [];
      }
    } catch (error) {
      throw explained(error, count);
    }
    if (waiting.length > 0) yield waiting;
  };
}

function explained(error: unknown, count: number): Error {
  if (error instanceof SurveyFileError) return error;
  if (error instanceof TooDetailedAreaError)
    return tooLarge(
      `第 ${count + 1} 个要素的环太多、互相嵌套太深；请先拆分。`,
      `Feature ${count + 1} has too many rings, one within the other; split it first.`,
    );
  // What runs past the end of its bytes: counts and lengths that lie, a file that was cut off.
  if (error instanceof RangeError)
    return unreadable(
      `第 ${count + 1} 个要素读不下去：文件被截断或损坏；请重新导出。`,
      `Feature ${count + 1} cannot be read: the file was cut off or is damaged; export it anew.`,
    );
  return error as Error;
}
