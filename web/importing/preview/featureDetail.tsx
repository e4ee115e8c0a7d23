import type { DraftFeature } from '../../../geodata/import/importDraft.ts';
import { Icon } from '../../parts/icon.tsx';
import { shareText } from '../../words/format.ts';
import { say } from '../../words/words.ts';
import { editOf, mayBeCorrected, withEdit } from '../choices/featureChoices.ts';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';
import { chosenRow, closeRow } from './chosenFeature.ts';
import { remarksOf } from './remarksOf.ts';

/** All that is to be said of the feature whose row is open, and its number and name where they are to be corrected. */
export function FeatureDetail() {
  const text = words.value.importing;
  const row = chosenRow.value;
  const all = choices.value;
  if (row === null || all === null) return null;
  const { number, name, where } = row;
  const remarks = remarksOf(row);
  return (
    <section class="import-detail" aria-label={number ?? say(name ?? where)}>
      <header>
        <p>
          <b>{[number, name && say(name)].filter(Boolean).join(' ') || text.noName}</b>
          <small>{[say(where), parcelText(row)].filter(Boolean).join(' · ')}</small>
        </p>
        <button type="button" class="icon-button" aria-label={text.closeRow} onClick={closeRow}>
          <Icon name="close" />
        </button>
      </header>
      {remarks.length === 0 ? (
        <p class="quiet">{text.noFindings}</p>
      ) : (
        <ul>
          {remarks.map(({ severity, says }, index) => (
            <li key={index} data-severity={severity}>
              <b>{text.severities[severity]}</b> {says}
            </li>
          ))}
        </ul>
      )}
      {mayBeCorrected(all, row) && <Corrections row={row} />}
    </section>
  );
}

/** `按位置对到地块 p12，重合 92 %`; nothing of what cannot come in. */
function parcelText({ parcel, matchedBy, share }: DraftFeature): string | null {
  const text = words.value.importing.becomesParcel;
  if (parcel === null) return null;
  if (matchedBy === 'number') return text.number(parcel);
  if (matchedBy === 'overlap') return text.overlap(parcel, shareText(share ?? 0));
  return text.new(parcel);
}

/** Told when a field is left, so that nothing is compared while somebody types. */
function Corrections({ row }: { readonly row: DraftFeature }) {
  const text = words.value.importing;
  const edit = choices.value && editOf(choices.value, row.feature);
  const { feature } = row;
  return (
    <div class="import-corrections" key={feature}>
      <label>
        <span>{text.number}</span>
        <input
          maxLength={100}
          value={edit?.number ?? row.number ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose((all) => withEdit(all, feature, { number: value }));
          }}
        />
      </label>
      <label>
        <span>{text.name}</span>
        <input
          maxLength={200}
          value={edit?.name ?? (row.name && say(row.name)) ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose((all) => withEdit(all, feature, { name: value }));
          }}
        />
      </label>
    </div>
  );
}
