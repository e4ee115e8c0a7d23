import { positionsOf, type LonLat } from '../geometry.ts';
import { guessRoles, type RoleGuess } from './fields/guessRoles.ts';
import type { SurveyFeature, SurveyLayer } from './surveyFile.ts';
import { guessSystem } from './systems/detectSystem.ts';
import type { SystemGuess } from './systems/systemGuess.ts';

/** What can be told of a layer by its first features, for a person to confirm. */
export type ExaminedLayer = {
  /** Names of the fields that its first features have. */
  readonly fields: readonly string[];
  readonly roles: readonly RoleGuess[];
  /** Likeliest first; empty for a layer of attributes alone. */
  readonly systems: readonly SystemGuess[];
  readonly sample: readonly SurveyFeature[];
};

/** Corners that say where a layer lies; more say no more. */
const maxPositions = 10_000;

/** Names that are looked at, of features that each have names of their own. */
const maxFields = 1000;

/** @param near where the zone is */
export async function examineLayer(layer: SurveyLayer, near: LonLat): Promise<ExaminedLayer> {
  const sample = await firstStretch(layer);
  const fields = [...new Set(sample.flatMap(({ attributes }) => [...attributes.keys()]))].slice(
    0,
    maxFields,
  );
  const positions: LonLat[] = [];
  for (const { geometry } of sample)
    for (const position of geometry ? positionsOf(geometry) : [])
      if (positions.length < maxPositions) positions.push(position);
  const systems = positions.length > 0 ? guessSystem(positions, near, layer) : [];
  return { fields, roles: guessRoles(fields), systems, sample };
}

async function firstStretch(layer: SurveyLayer): Promise<readonly SurveyFeature[]> {
  for await (const stretch of layer.stretches()) return stretch;
  return [];
}
