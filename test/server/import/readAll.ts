import { fieldsByRole } from '../../../geodata/survey/fields/guessRoles.ts';
import { judgeFeature, type JudgedFeature } from '../../../geodata/survey/findings/judgeFeature.ts';
import { examineLayer } from '../../../geodata/survey/examineLayer.ts';
import type { SurveyFeature, SurveyLayer } from '../../../geodata/survey/surveyFile.ts';
import type { SystemGuess } from '../../../geodata/survey/systems/systemGuess.ts';
import { transformationOf } from '../../../geodata/survey/systems/transformation.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import type { ReadOptions } from '../../../server/import/read/format.ts';
import type { Part } from '../../../server/import/read/part.ts';
import { readSurvey } from '../../../server/import/read/readSurvey.ts';

const jindong: LonLat = [119.85, 29.2];

export type ReadFeature = SurveyFeature &
  JudgedFeature & { readonly numbered: unknown; readonly named: unknown };

export type ReadLayer = {
  readonly layer: SurveyLayer;
  readonly guess: SystemGuess | undefined;
  readonly features: readonly ReadFeature[];
};

/** Files read through, each layer in its likeliest system. */
export async function readAll(
  parts: readonly Part[],
  options: ReadOptions = {},
): Promise<ReadLayer[]> {
  const { layers } = await readSurvey(parts, options);
  return Promise.all(layers.map(readLayer));
}

async function readLayer(layer: SurveyLayer): Promise<ReadLayer> {
  const { roles, systems } = await examineLayer(layer, jindong);
  const fields = fieldsByRole(roles);
  const [guess] = systems;
  const features: ReadFeature[] = [];
  for await (const stretch of layer.stretches())
    for (const feature of stretch) {
      const judging = guess && {
        system: guess.system,
        transformation: transformationOf(guess.system, guess),
        fields,
      };
      const judged = judging
        ? judgeFeature(feature, judging)
        : { area: null, measuredM2: null, findings: [] };
      const valueOf = (field: string | undefined) => feature.attributes.get(field ?? '');
      features.push({
        ...feature,
        ...judged,
        numbered: valueOf(fields.number),
        named: valueOf(fields.name),
      });
    }
  return { layer, guess, features };
}
