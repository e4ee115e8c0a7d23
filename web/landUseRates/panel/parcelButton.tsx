import type { ComponentChildren } from 'preact';
import type { Count } from '../../../geodata/count.ts';
import { patch, selection } from '../../state/current.ts';
import { areaText } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { shareNumber } from '../numbers.ts';
import { parcelName } from './places.ts';

/** A parcel in a list: tapped, its card opens and it is brought into view. Whatever is said of it stands beneath its name. */
export function ParcelButton(props: {
  readonly id: string;
  /** Its land inside the area. */
  readonly land: Pick<Count, 'areaM2' | 'areaUnknown'>;
  /** Of a parcel that is cut by the edge, the part inside; else 1. */
  readonly share?: number;
  readonly children?: ComponentChildren;
}) {
  const { id, land, share = 1 } = props;
  const text = words.value.rates.figure;
  const isChosen = selection.value?.kind === 'parcel' && selection.value.id === id;
  return (
    <button
      type="button"
      class="rates-row"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => patch({ selection: { kind: 'parcel', id } })}
    >
      <span>{parcelName(id)}</span>
      <small>
        {land.areaUnknown > 0 ? text.areaUnknown : areaText(land.areaM2)}
        {share < 1 && ` · ${text.inside(shareNumber(share))}`}
      </small>
      {props.children}
    </button>
  );
}
