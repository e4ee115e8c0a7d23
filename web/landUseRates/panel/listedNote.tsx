import { partsListed, type Reading } from '../reading/reading.ts';
import { withDigits } from '../../words/format.ts';
import { words } from '../words/words.ts';

/** That lists have only the first of the parcels, where they are more than the server sends. */
export function ListedNote({ reading }: { readonly reading: Reading }) {
  const parts = partsListed(reading);
  if (!parts) return null;
  const text = words.value.rates.large;
  return <p class="quiet list-note">{text.listed(number(parts.first), number(parts.all))}</p>;
}

/** Stands in the place of what needs every parcel. */
export function TooManyNote({ reading }: { readonly reading: Reading }) {
  const parts = partsListed(reading);
  if (!parts) return null;
  const text = words.value.rates.large;
  return <p class="quiet list-note">{text.tooMany(number(parts.all), number(parts.first))}</p>;
}

function number(parcels: number): string {
  return withDigits(parcels, 0);
}
