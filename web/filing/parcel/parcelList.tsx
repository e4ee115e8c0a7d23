import { parcelFeatures } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import { closeForm } from '../editing.ts';
import { chooseParcel, chosenParcel } from '../records.ts';
import { words } from '../words/words.ts';

/** The parcels of the day on show, found by name or number. */
export function ParcelList(props: { readonly wanted: string; readonly most: number }) {
  const { wanted, most } = props;
  const text = words.value.filing;
  const found = parcelFeatures.value
    .map(({ id, properties: { name, nameEn, number } }) => ({
      id,
      name: say({ zh: name, en: nameEn }),
      number: number ?? '',
    }))
    .filter(({ name, number }) => `${name} ${number}`.toLowerCase().includes(wanted.toLowerCase()));
  if (found.length === 0)
    return <p class="quiet">{wanted === '' ? text.parcels.none : text.noneFound}</p>;
  return (
    <ul class="filing-rows">
      {found.slice(0, most).map(({ id, name, number }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={chosenParcel.value === id}
            onClick={() => {
              closeForm();
              chooseParcel(id);
            }}
          >
            <b>{name}</b>
            <span>{number}</span>
          </button>
        </li>
      ))}
      {found.length > most && <li class="quiet">{text.moreRecords(found.length - most)}</li>}
    </ul>
  );
}
