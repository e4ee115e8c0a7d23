import './look/filing.css';
import { signal, useSignalEffect } from '@preact/signals';
import { filedKinds, formItem, type FiledKind } from '../../geodata/filing/filed.ts';
import { ReadOnlyNote } from '../parts/readOnlyNote.tsx';
import { mayWrite } from '../state/mayWrite.ts';
import { parcelFeatures } from '../state/records.ts';
import {
  addRecord,
  chosenKind,
  closeForm,
  editing,
  editRecord,
  openWanted,
  type Listed,
} from './editing.ts';
import { RecordForm } from './form.tsx';
import { toldOf } from './names.ts';
import { ParcelList } from './parcel/parcelList.tsx';
import { ParcelRecords } from './parcel/parcelRecords.tsx';
import { chooseParcel, chosenParcel, recordsOf, zoneFile } from './records.ts';
import { words } from './words/words.ts';

const wanted = signal('');

/** Records that are listed at once; a zone of 10 000 parcels has some 20 000 targets. */
const mostShown = 500;

/** What others name comes first: parcels stand in blocks. */
const listed: readonly Listed[] = filedKinds.flatMap((kind) =>
  kind === 'block' ? [kind, 'parcel' as const] : [kind],
);

/** 资料登记: what is on file beside the parcels, by kind, and the form of one record. */
export function FilingRoom() {
  useSignalEffect(openWanted);
  if (!mayWrite('project')) return <ReadOnlyNote of="project" />;
  const text = words.value.filing;
  const held = editing.value;
  const isParcel = chosenKind.value === 'parcel';
  const isOpen = held !== null || (isParcel && chosenParcel.value !== null);
  return (
    <div class="filing" data-form={isOpen}>
      <div class="segments tabs filing-kinds" role="tablist" aria-label={text.kindsLabel}>
        {listed.map((kind) => (
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
            {nameOf(kind)} <small>{countOf(kind) ?? ''}</small>
          </button>
        ))}
      </div>
      <div class="filing-columns">
        <List kind={chosenKind.value} />
        <div class="filing-side">
          {isOpen && (
            <button type="button" class="link filing-back" onClick={goBack}>
              {text.back}
            </button>
          )}
          {isParcel ? (
            <ParcelRecords />
          ) : held ? (
            <RecordForm key={formItem(held.record)} held={held} />
          ) : (
            <p class="quiet filing-hint">{text.choose}</p>
          )}
        </div>
      </div>
    </div>
  );
}

/** From a land record to its parcel, from all else to the list. */
function goBack(): void {
  if (editing.peek()) closeForm();
  else chooseParcel(null);
}

function nameOf(kind: Listed): string {
  const text = words.value.filing;
  return kind === 'parcel' ? text.parcels.kind : text.kinds[kind];
}

function countOf(kind: Listed): number | undefined {
  return kind === 'parcel' ? parcelFeatures.value.length : recordsOf(kind)?.length;
}

function List({ kind }: { readonly kind: Listed }) {
  const text = words.value.filing;
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
        {kind !== 'parcel' && (
          <button type="button" class="button" onClick={() => addRecord(kind)}>
            {text.add(text.kinds[kind])}
          </button>
        )}
      </div>
      {zoneFile.state.value.status === 'failed' && (
        <p class="quiet" role="alert">
          {text.failed}
        </p>
      )}
      {kind === 'parcel' ? (
        <ParcelList wanted={wanted.value} most={mostShown} />
      ) : (
        <Records kind={kind} />
      )}
    </div>
  );
}

function Records({ kind }: { readonly kind: FiledKind }) {
  const text = words.value.filing;
  const name = text.kinds[kind];
  const found = recordsOf<FiledKind>(kind)
    ?.map((record) => ({ record, told: toldOf(kind, record.record as never) }))
    .filter(({ told }) => told.join(' ').toLowerCase().includes(wanted.value.toLowerCase()));
  if (found === undefined)
    return (
      <p class="quiet" role="status">
        {text.loading}
      </p>
    );
  if (found.length === 0)
    return <p class="quiet">{wanted.value === '' ? text.none(name) : text.noneFound}</p>;
  return (
    <ul class="filing-rows">
      {found.slice(0, mostShown).map(({ record, told: [first, ...more] }) => (
        <li key={record.record.id}>
          <button
            type="button"
            aria-pressed={isEdited(record.record.id)}
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
  );
}

function isEdited(id: string): boolean {
  const held = editing.value;
  return held !== null && formItem(held.record) === id;
}
