import type {
  DraftFeature,
  FeatureEdit,
  ImportChoices,
} from '../../../geodata/import/importDraft.ts';

/** Leaves a feature out, or takes it in again. */
export function withSkipped(
  choices: ImportChoices,
  feature: number,
  isSkipped: boolean,
): ImportChoices {
  const others = choices.skipped.filter((one) => one !== feature);
  return { ...choices, skipped: isSkipped ? [...others, feature] : others };
}

export function editOf({ edits }: ImportChoices, feature: number): FeatureEdit | undefined {
  return edits.find((edit) => edit.feature === feature);
}

/** Corrects what the file says of a feature; an empty text is as the file has it. */
export function withEdit(
  choices: ImportChoices,
  feature: number,
  part: { readonly number?: string; readonly name?: string },
): ImportChoices {
  const { number, name } = { ...editOf(choices, feature), ...part };
  const edit: FeatureEdit = {
    feature,
    ...(number && { number: number.trim() }),
    ...(name && { name: name.trim() }),
  };
  const others = choices.edits.filter((one) => one.feature !== feature);
  const isEmpty = !edit.number && !edit.name;
  return { ...choices, edits: isEmpty ? others : [...others, edit] };
}

/** Whether number and name of a feature are to be corrected here: without a number, or with one that another has too. */
export function mayBeCorrected(
  choices: ImportChoices,
  { feature, number, findings }: DraftFeature,
): boolean {
  return (
    number === null ||
    editOf(choices, feature) !== undefined ||
    findings.some(({ kind }) => kind === 'repeatedNumber')
  );
}
