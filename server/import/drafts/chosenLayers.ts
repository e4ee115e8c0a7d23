import type { ImportChoices, LayerReading } from '../../../geodata/import/importDraft.ts';
import { unreadable } from '../../../geodata/survey/surveyFileError.ts';
import type { SurveyLayer } from '../../../geodata/survey/surveyFile.ts';
import { referenceSystemOf } from '../../../geodata/survey/systems/referenceSystem.ts';
import type { ChosenLayer, ChosenLayers } from '../planLayers.ts';
import type { Examined } from './tellLayer.ts';

/** The layers that were chosen, in the words of the program. Throws a SurveyFileError for a layer or a system that is not there. */
export function chosenLayers(
  layers: readonly SurveyLayer[],
  examined: readonly Examined[],
  { layers: chosen }: ImportChoices,
): ChosenLayers {
  return Object.fromEntries(
    Object.entries(chosen).map(([purpose, reading]) => [
      purpose,
      chosenLayer(layers, examined, reading),
    ]),
  );
}

function chosenLayer(
  layers: readonly SurveyLayer[],
  all: readonly Examined[],
  reading: LayerReading,
): ChosenLayer {
  const layer = layers[reading.layer];
  const { systems = [] } = all[reading.layer]?.examined ?? {};
  if (!layer)
    throw unreadable(
      `没有第 ${reading.layer + 1} 个图层；请重新选择。`,
      `There is no layer ${reading.layer + 1}; choose again.`,
    );
  const code = reading.system;
  const guess = systems.find(({ system }) => system.code === code);
  const system = code === null ? undefined : (guess?.system ?? referenceSystemOf(code));
  if (code !== null && !system)
    throw unreadable(
      `不认得坐标系“${code}”；请从列表里选。`,
      `The coordinate system “${code}” is not known; choose one of the list.`,
    );
  return {
    layer,
    system,
    swapped: reading.swapped ?? guess?.swapped,
    parameters: reading.parameters ?? undefined,
    fields: reading.fields,
  };
}
