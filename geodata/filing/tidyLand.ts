import type { FiledLand } from './filedLand.ts';

/** A land record as it is kept: trimmed, and null where nothing is written. */
export function tidyLand(record: FiledLand): FiledLand {
  const { contract, development } = record;
  const determination = development?.idleDetermination ?? null;
  return {
    ...record,
    contract: contract && { ...contract, number: contract.number?.trim() || null },
    development: development && {
      ...development,
      idleDetermination: determination && {
        ...determination,
        document: determination.document.trim(),
      },
    },
  };
}

/** Whether every figure is one, and none below nothing. */
export function hasSoundFigures({
  contract,
  development,
  siteCoverM2,
  enterprise,
  residents,
}: FiledLand): boolean {
  const figures: readonly (number | null | undefined)[] = [
    siteCoverM2,
    residents,
    ...Object.values(contract?.agreedPerMu ?? {}),
    ...Object.values(enterprise ?? {}),
    development?.developedM2,
    development?.requiredM2,
    development?.invested,
    development?.totalInvestment,
  ];
  return figures.every(
    (figure) => figure === null || figure === undefined || (Number.isFinite(figure) && figure >= 0),
  );
}
