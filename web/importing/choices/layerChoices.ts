import type {
  DraftLayer,
  ImportChoices,
  LayerReading,
  SystemOffer,
} from '../../../geodata/import/importDraft.ts';
import { layerPurposes, type LayerPurpose } from '../../../geodata/import/zoneImport.ts';
import { fieldsByRole, type RoleFields } from '../../../geodata/survey/fields/guessRoles.ts';
import type { Role } from '../../../geodata/survey/fields/roleNames.ts';
import {
  referenceSystemOf,
  type ReferenceSystem,
} from '../../../geodata/survey/systems/referenceSystem.ts';

/** What a layer becomes; null where it is not used. */
export function purposeOf({ layers }: ImportChoices, layer: number): LayerPurpose | null {
  return layerPurposes.find((purpose) => layers[purpose]?.layer === layer) ?? null;
}

/** How a layer is read; undefined where it is not used. */
export function readingOf(choices: ImportChoices, layer: number): LayerReading | undefined {
  const purpose = purposeOf(choices, layer);
  return purpose === null ? undefined : choices.layers[purpose];
}

/** Makes a layer something else. Which other layer was that is not used any more, for a purpose has one layer. */
export function withPurpose(
  choices: ImportChoices,
  layer: number,
  { roles }: DraftLayer,
  purpose: LayerPurpose | null,
): ImportChoices {
  const reading = readingOf(choices, layer) ?? {
    layer,
    system: null,
    swapped: null,
    parameters: null,
    fields: fieldsByRole(roles),
  };
  const others = Object.fromEntries(
    Object.entries(choices.layers).filter(([, one]) => one.layer !== layer),
  );
  return { ...choices, layers: { ...others, ...(purpose && { [purpose]: reading }) } };
}

/** Changes how a layer is read; one that is not used stays so. */
export function withReading(
  choices: ImportChoices,
  layer: number,
  part: Partial<Omit<LayerReading, 'layer'>>,
): ImportChoices {
  const purpose = purposeOf(choices, layer);
  const reading = readingOf(choices, layer);
  if (purpose === null || reading === undefined) return choices;
  return { ...choices, layers: { ...choices.layers, [purpose]: { ...reading, ...part } } };
}

/** Takes another field for a role, or none. A field is one thing at a time. */
export function withField(
  choices: ImportChoices,
  layer: number,
  role: Role,
  field: string | null,
): ImportChoices {
  const fields = readingOf(choices, layer)?.fields ?? {};
  const others = Object.entries(fields).filter(([other, of]) => other !== role && of !== field);
  const kept: RoleFields = Object.fromEntries(others);
  return withReading(choices, layer, {
    fields: field === null ? kept : { ...kept, [role]: field },
  });
}

/** Where a layer lies, as it is read now. */
type SystemInForce = {
  readonly code: string;
  /** The guess that says so; undefined where somebody has chosen another system. */
  readonly offer: SystemOffer | undefined;
  /** Undefined of a town's own system, which has no code in a register. */
  readonly system: ReferenceSystem | undefined;
  readonly swapped: boolean;
};

/** Null where nothing is known and nothing chosen. */
export function systemInForce(
  { systems }: DraftLayer,
  reading: LayerReading | undefined,
): SystemInForce | null {
  const [likeliest] = systems;
  const code = reading?.system ?? likeliest?.code;
  if (code === undefined) return null;
  const offer = systems.find((one) => one.code === code);
  return {
    code,
    offer,
    system: referenceSystemOf(code),
    swapped: reading?.swapped ?? offer?.swapped ?? false,
  };
}
