import type { DraftLayer } from '../../../geodata/import/importDraft.ts';
import { rememberedRoles } from '../../../geodata/import/rememberedRoles.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { examineLayer, type ExaminedLayer } from '../../../geodata/survey/examineLayer.ts';
import type { RoleFields } from '../../../geodata/survey/fields/guessRoles.ts';
import type { SurveyLayer } from '../../../geodata/survey/surveyFile.ts';

/** A layer as its first features show it, for the program and as people are told. */
export type Examined = { readonly examined: ExaminedLayer; readonly told: DraftLayer };

const rowsShown = 5;

/** A cell of a sample row says no more. */
const longestText = 100;

/** @param earlier fields that earlier imports of the zone had, newest first */
export async function examineLayers(
  layers: readonly SurveyLayer[],
  near: LonLat,
  earlier: readonly RoleFields[],
): Promise<Examined[]> {
  const all: Examined[] = [];
  for (const layer of layers) {
    const examined = await examineLayer(layer, near);
    const { fields, sample, systems, roles } = examined;
    const told: DraftLayer = {
      name: layer.name,
      format: layer.format,
      encoding: layer.encoding,
      systems: systems.map(({ system: { code, name }, swapped, confidence, reason }) => {
        return { code, name, swapped, confidence, reason };
      }),
      fields,
      roles: rememberedRoles(fields, earlier) ?? roles,
      rows: sample
        .slice(0, rowsShown)
        .map(({ attributes }) =>
          fields.map((field) => String(attributes.get(field) ?? '').slice(0, longestText)),
        ),
      notes: layer.notes,
    };
    all.push({ examined, told });
  }
  return all;
}
