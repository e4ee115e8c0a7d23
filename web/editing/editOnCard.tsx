import { bilingual } from '../../geodata/bilingual.ts';
import { Section } from '../parts/record.tsx';
import { shown } from '../state/loadable.ts';
import { mayWrite } from '../state/mayWrite.ts';
import { selectedRecord } from '../state/records.ts';
import type { Selection } from '../state/view.ts';
import { say } from '../words/words.ts';
import { beginEditing } from './begin.ts';
import { Step } from './lineageStep.tsx';

// The card is there before any of the editing is fetched: these few words come with it.
const wordsOfCard = {
  lineage: bilingual('沿革', 'Lineage'),
  edit: bilingual('修改地块：分割、合并、改界、注销', 'Edit: split, merge, reshape, end'),
};

/** Which parcels it comes from and which it became, each a way to them on their day; and the way to change it. */
export function EditOnCard({ of }: { readonly of: Selection }) {
  const record = shown(selectedRecord.state.value);
  if (of.kind !== 'parcel' || !record || !('lineage' in record) || record.parcel.id !== of.id)
    return null;
  const { cameFrom, became } = record.lineage;
  const hasLineage = cameFrom.length + became.length > 0;
  const mayEdit = mayWrite('parcelEdit');
  if (!hasLineage && !mayEdit) return null;
  return (
    <Section heading={say(wordsOfCard.lineage)}>
      {hasLineage && (
        <ul class="card-lineage">
          {cameFrom.map((step) => (
            <Step key={step.import} step={step} way="cameFrom" own={of.id} />
          ))}
          {became.map((step) => (
            <Step key={step.import} step={step} way="became" own={of.id} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <p>
          <button type="button" class="link" onClick={() => void beginEditing('split', of.id)}>
            {say(wordsOfCard.edit)}
          </button>
        </p>
      )}
    </Section>
  );
}
