import { useSignalEffect } from '@preact/signals';
import { say } from '../../words/words.ts';
import { addLand, editing, editRecord } from '../editing.ts';
import { RecordForm } from '../form.tsx';
import { formItem } from '../../../geodata/filing/filed.ts';
import { toldOf } from '../names.ts';
import { chosenParcel, recordsOf } from '../records.ts';
import { words } from '../words/words.ts';
import { AttributesForm } from './attributesForm.tsx';
import { describing, openChosen, parcelNow } from './describing.ts';

/** What is on file of the parcel that is chosen: what is said of it, and the records of its land. */
export function ParcelRecords() {
  useSignalEffect(openChosen);
  const text = words.value.filing.parcels;
  const held = describing.value;
  const land = editing.value;
  if (chosenParcel.value === null) return <p class="quiet filing-hint">{text.choose}</p>;
  if (land?.kind === 'parcelLand')
    return <RecordForm key={land.before ? formItem(land.record) : 'new'} held={land} />;
  if (held === null)
    return (
      <p class="quiet" role="status">
        {parcelNow.state.value.status === 'failed' ? text.failed : text.loading}
      </p>
    );
  return (
    <>
      <h3 class="filing-parcel">{say(held.seen.parcel.name)}</h3>
      <AttributesForm key={held.seen.parcel.id} held={held} />
      <LandRecords parcel={held.seen.parcel.id} />
    </>
  );
}

function LandRecords({ parcel }: { readonly parcel: string }) {
  const text = words.value.filing.land;
  const records = recordsOf('parcelLand');
  return (
    <section class="filing-land" aria-label={text.title}>
      <h4>{text.title}</h4>
      {records === undefined ? (
        <p class="quiet">{words.value.filing.loading}</p>
      ) : records.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <ul class="filing-rows">
          {records.toReversed().map((record) => {
            const [first, ...more] = toldOf('parcelLand', record.record);
            return (
              <li key={record.record.asOf}>
                <button type="button" onClick={() => editRecord('parcelLand', record)}>
                  <b>{first}</b>
                  <span>{more.join(' · ')}</span>
                  {record.etag !== null && (
                    <small class="tag">{words.value.filing.corrected}</small>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <button
        type="button"
        class="button"
        disabled={records === undefined}
        onClick={() => addLand(parcel)}
      >
        {text.add}
      </button>
    </section>
  );
}
