import { judgeFeature } from '../../geodata/survey/findings/judgeFeature.ts';
import { repeatedNumbers } from '../../geodata/survey/findings/repeatedNumbers.ts';
import { examineLayer } from '../../geodata/survey/examineLayer.ts';
import type { SurveyLayer } from '../../geodata/survey/surveyFile.ts';
import { transformationOf } from '../../geodata/survey/systems/transformation.ts';
import { chosenSystem } from '../../geodata/survey/systems/chosenSystem.ts';
import { fieldsAsked } from './fieldsAsked.ts';
import { featureLine, findingLine, headingLines } from './layerLines.ts';
import type { ImportOptions } from './options.ts';

/** Lines about a layer: what it is, then each feature. Answers how many features are blocked. */
export async function describeLayer(
  layer: SurveyLayer,
  options: Pick<ImportOptions, 'system' | 'near' | 'parameters' | 'fields'>,
  say: (line: string) => void,
): Promise<number> {
  const examined = await examineLayer(layer, options.near);
  const { system, swapped } = chosenSystem(examined.systems, options.system);
  const transformation = transformationOf(system, {
    swapped,
    ...(options.parameters ? { parameters: options.parameters } : {}),
  });
  const fields = fieldsAsked(examined, options);
  const reading = { examined, system: { system, swapped }, fields };
  for (const line of headingLines(layer, reading)) say(line);
  const repeated = repeatedNumbers();
  let blocked = 0;
  for await (const stretch of layer.stretches())
    for (const feature of stretch) {
      const { attributes, where } = feature;
      const textOf = (field: string | undefined) => {
        const value = attributes.get(field ?? '') ?? null;
        return value === null ? null : String(value);
      };
      const { measuredM2, findings } = judgeFeature(feature, { system, transformation, fields });
      const number = textOf(fields.number);
      const all = [...findings, ...repeated(number, where)];
      if (all.some(({ severity }) => severity === 'blocking')) blocked += 1;
      say(featureLine(where.zh, { number, name: textOf(fields.name) }, measuredM2));
      for (const finding of all) say(findingLine(finding));
    }
  return blocked;
}
