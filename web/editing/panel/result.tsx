import type { Parcel } from '../../../geodata/parcel.ts';
import { say } from '../../words/words.ts';
import { exactArea } from '../exactArea.ts';
import type { Editing } from '../editing.ts';
import { give } from '../given.ts';
import { outcome, type Made } from '../outcome.ts';
import { words } from '../words/words.ts';

/** What will come of it: each parcel with its area, beside what there was. */
export function Result({ now }: { readonly now: Editing }) {
  const text = words.value.editing;
  const result = outcome.value;
  if (result.kind === 'nothing') return <p role="status">{text.nothing[result.why]}</p>;
  if (result.kind === 'faulty')
    return (
      <p class="editing-caution" role="alert">
        {say(result.detail)}
      </p>
    );
  if (result.kind === 'ended') return <Ended of={result.parcel} />;
  const sum = result.parcels.reduce((total, { areaM2 }) => total + areaM2, 0);
  return (
    <section class="editing-result" aria-label={text.result}>
      {now.mode === 'split' && now.subject && (
        <p class="editing-figure">
          <span>{text.before}</span>
          <b>{exactArea(now.subject.parcel.measuredM2)}</b>
        </p>
      )}
      <ol>
        {result.parcels.map((made, place) => (
          <li key={place}>
            {made.id === null ? <NewParcel made={made} place={place} /> : <b>{made.name}</b>}
            <span class="editing-area">
              {made.beforeM2 === null
                ? exactArea(made.areaM2)
                : text.change(exactArea(made.beforeM2), exactArea(made.areaM2))}
            </span>
          </li>
        ))}
      </ol>
      {result.parcels.length > 1 && (
        <p class="editing-figure">
          <span>{text.sum}</span>
          <b>{exactArea(sum)}</b>
        </p>
      )}
      {result.isApart && now.mode === 'merge' && <p class="editing-caution">{text.apart}</p>}
      {(now.mode === 'split' || now.mode === 'merge') && <p class="quiet">{text.inherits}</p>}
    </section>
  );
}

/** What is there no more, and what stays. */
function Ended({ of }: { readonly of: Parcel }) {
  const text = words.value.editing;
  return (
    <section class="editing-result" aria-label={text.result}>
      <p class="editing-figure">
        <span>{say(of.name)}</span>
        <b>{text.less(exactArea(of.measuredM2))}</b>
      </p>
      <p class="quiet">{text.leaves}</p>
    </section>
  );
}

function NewParcel({ made, place }: { readonly made: Made; readonly place: number }) {
  const text = words.value.editing;
  return (
    <span class="editing-names">
      <input
        type="text"
        maxLength={60}
        aria-label={text.name(place + 1)}
        placeholder={text.nameHint}
        value={made.name}
        onInput={(event) => give(place, { name: event.currentTarget.value })}
      />
      <input
        type="text"
        maxLength={60}
        aria-label={text.number(place + 1)}
        placeholder={text.numberHint}
        value={made.number}
        onInput={(event) => give(place, { number: event.currentTarget.value })}
      />
    </span>
  );
}
