import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { gravestFirst } from './gravestFirst.ts';

type Remark = {
  readonly severity: DraftFeature['findings'][number]['severity'];
  readonly says: string;
};

/** All that is to be said of a feature, the gravest first, and last that new land has no number to be found by again. */
export function remarksOf({ findings, number, outcome }: DraftFeature): readonly Remark[] {
  const found = gravestFirst(findings).map(({ severity, detail }) => ({
    severity,
    says: say(detail),
  }));
  const isUnnumbered = outcome === 'new' && number === null;
  const { withoutNumber } = words.value.importing;
  return isUnnumbered ? [...found, { severity: 'note', says: withoutNumber }] : found;
}
