import type { FiledKind } from '../../geodata/filing/filed.ts';
import { patch } from '../state/current.ts';
import { chosenKind, closeForm, wantRecord } from './editing.ts';
import { filingSheet } from './records.ts';
import { words } from './words/words.ts';

/** On the card of a project, work or block to its form, on that of a parcel to what is on file of it. */
export function CorrectOnCard(props: { readonly kind: FiledKind | 'parcel'; readonly id: string }) {
  const { kind, id } = props;
  const text = words.value.filing;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        if (kind === 'parcel') {
          closeForm();
          chosenKind.value = kind;
        } else wantRecord(kind, id);
        patch({ sheet: filingSheet });
      }}
    >
      {kind === 'parcel' ? text.parcels.onCard : text.correct}
    </button>
  );
}
