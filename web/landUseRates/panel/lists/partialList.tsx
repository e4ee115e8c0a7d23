import type { Reading } from '../../reading/reading.ts';
import { words } from '../../words/words.ts';
import { ParcelList } from '../parcelList.tsx';

/** Parcels cut by the edge of the area, least of them inside first: those are the ones worth a look. */
export function PartialList({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.lists;
  const portions = reading.portions
    .filter(({ share }) => share < 1)
    .toSorted((a, b) => a.share - b.share);
  if (portions.length === 0) return <p class="quiet">{text.partialNone}</p>;
  return (
    <>
      <p class="quiet list-note">{text.partialNote}</p>
      <ParcelList portions={portions} label={text.names.partial} />
    </>
  );
}
