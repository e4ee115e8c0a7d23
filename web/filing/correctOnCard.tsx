import type { FiledKind } from '../../geodata/filing/filed.ts';
import { patch } from '../state/current.ts';
import { wantRecord } from './editing.ts';
import { filingSheet } from './records.ts';
import { words } from './words/words.ts';

/** On the card of a project, work or block: to its form. */
export function CorrectOnCard({ kind, id }: { readonly kind: FiledKind; readonly id: string }) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        wantRecord(kind, id);
        patch({ sheet: filingSheet });
      }}
    >
      {words.value.filing.correct}
    </button>
  );
}
