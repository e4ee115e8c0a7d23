import type { FiledKind } from '../../geodata/filing/filed.ts';
import { patch } from '../state/current.ts';
import { isNarrow } from '../state/screen.ts';
import { chosenKind, closeForm, wantRecord } from './editing.ts';
import { chooseParcel, filingSheet } from './records.ts';
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
          chooseParcel(id);
        } else wantRecord(kind, id);
        // On a narrow screen the card lies over the sheet.
        patch({ sheet: filingSheet, ...(isNarrow.peek() && { selection: null }) });
      }}
    >
      {kind === 'parcel' ? text.parcels.onCard : text.correct}
    </button>
  );
}
