import './look/filing.css';
import { signal, useSignalEffect } from '@preact/signals';
import { filedKinds, type FiledKind } from '../../geodata/filing/filed.ts';
import { ReadOnlyNote } from '../parts/readOnlyNote.tsx';
import { mayWrite } from '../state/mayWrite.ts';
import { addRecord, chosenKind, closeForm, editing, editRecord, openWanted } from './editing.ts';
import { RecordForm } from './form.tsx';
import { toldOf } from './names.ts';
import { recordsOf, zoneFile } from './records.ts';
import { words } from './words/words.ts';

const wanted = signal('');

/** Records that are listed at once; a zone of 10 000 parcels has some 20 000 targets. */
const mostShown = 500;

/** 资料登记: what is on file beside the parcels, by kind, and the form of one record. */
export function FilingRoom() {
  useSignalEffect(openWanted);
  if (!mayWrite('project')) return <ReadOnlyNote of="project" />;
  const text = words.value.filing;
  const held = editing.value;
  return (
    <div class="filing" data-form={held !== null}>
      <div class="segments tabs filing-kinds" role="tablist" aria-label={text.kindsLabel}>
        {filedKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            role="tab"
            id={`filing-tab-${kind}`}
            aria-selected={chosenKind.value === kind}
            aria-controls="filing-list"
            onClick={() => {
              chosenKind.value = kind;
              wanted.value = '';
              closeForm();
            }}
          >
            {text.kinds[kind]} <small>{recordsOf(kind)?.length ?? ''}</small>
          </button>
        ))}
      </div>
      <div class="filing-columns">
        <List kind={chosenKind.value} />
        <div class="filing-side">
          {held ? (
            <>
              <button type="button" class="link filing-back" onClick={closeForm}>
                {text.back}
              </button>
              <RecordForm key={held.record.id} held={held} />
            </>
          ) : (
            <p class="quiet filing-hint">{text.choose}</p>
          )}
        </div>
      </div>
    </div>
  );
}

function List({ kind }: { readonly kind: FiledKind }) {
  const text = words.value.filing;
  const records = recordsOf<FiledKind>(kind);
  const name = text.kinds[kind];
  const found = records
    ?.map((record) => ({ record, told: toldOf(kind, record.record as never) }))
    .filter(({ told }) => told.join(' ').toLowerCase().includes(wanted.value.toLowerCase()));
  return (
    <div
      class="filing-list"
      id="filing-list"
      role="tabpanel"
      aria-labelledby={`filing-tab-${kind}`}
    >
      <div class="filing-bar">
        <input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
        <button type="button" class="button" onClick={() => addRecord(kind)}>
          {text.add(name)}
        </button>
      </div>
      {zoneFile.state.value.status === 'failed' && (
        <p class="quiet" role="alert">
          {text.failed}
        </p>
      )}
      {found === undefined ? (
        <p class="quiet" role="status">
          {text.loading}
        </p>
      ) : found.length === 0 ? (
        <p class="quiet">{wanted.value === '' ? text.none(name) : text.noneFound}</p>
      ) : (
        <ul class="filing-rows">
          {found.slice(0, mostShown).map(({ record, told: [first, ...more] }) => (
            <li key={record.record.id}>
              <button
                type="button"
                aria-pressed={editing.value?.record.id === record.record.id}
                onClick={() => editRecord(kind, record as never)}
              >
                <b>{first}</b>
                <span>{more.join(' · ')}</span>
                {record.etag !== null && <small class="tag">{text.corrected}</small>}
              </button>
            </li>
          ))}
          {found.length > mostShown && (
            <li class="quiet">{text.moreRecords(found.length - mostShown)}</li>
          )}
        </ul>
      )}
    </div>
  );
}
