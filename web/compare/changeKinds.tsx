import type { Count } from '../../geodata/count.ts';
import {
  parcelChangeKinds,
  parcelChangeNames,
  type ChangeSummary,
  type ParcelChangeKind,
} from '../../geodata/parcelChanges.ts';
import { changeColour, changeSigns } from '../state/changeColours.ts';
import { colourScheme } from '../state/current.ts';
import { areaText, say } from '../words/words.ts';
import { openKind } from './changes.ts';
import { words } from './words/words.ts';

type Kind = ParcelChangeKind | 'unchanged';

/** Kinds that are listed where nothing is of them too: that nothing slipped back says something. */
const alwaysListed: readonly Kind[] = ['advanced', 'slippedBack', 'blocked', 'unblocked'];
/** As a meeting reads them: what went well first. */
const order: readonly Kind[] = [
  ...alwaysListed,
  ...parcelChangeKinds.filter((kind) => !alwaysListed.includes(kind)),
  'unchanged',
];

/** What has changed by kind, with how many parcels and how much land; a row opens to its parcels. */
export function ChangeKinds({ summary }: { readonly summary: ChangeSummary }) {
  const text = words.value.compare;
  const countOf = (kind: Kind) => (kind === 'unchanged' ? summary.unchanged : summary.kinds[kind]);
  const rows = order.filter(
    (kind) => alwaysListed.includes(kind) || kind === 'unchanged' || countOf(kind).parcels > 0,
  );
  return (
    <>
      <ul class="compare-kinds">
        {rows.map((kind) => (
          <KindRow key={kind} kind={kind} count={countOf(kind)} />
        ))}
      </ul>
      <p class="compare-note">
        {text.changed(summary.changed.parcels, summary.total.parcels)}
        {summary.changed.areaUnknown > 0 && `，${text.unknownAreas(summary.changed.areaUnknown)}`}
        <br />
        {text.several}
      </p>
    </>
  );
}

function KindRow({ kind, count }: { readonly kind: Kind; readonly count: Count }) {
  const text = words.value.compare;
  const isOpen = openKind.value === kind;
  const name = say(parcelChangeNames[kind]);
  const colour = kind === 'unchanged' ? undefined : changeColour(kind, colourScheme.value);
  return (
    <li>
      <button
        type="button"
        class="compare-kind"
        aria-pressed={isOpen}
        disabled={count.parcels === 0}
        title={text.open(name)}
        onClick={() => {
          openKind.value = isOpen ? null : kind;
        }}
      >
        <i class="compare-sign" style={{ color: colour }} aria-hidden="true">
          {changeSigns[kind]}
        </i>
        <span>{name}</span>
        <b>
          {count.parcels} {text.parcels}
        </b>
        <span class="compare-area">
          {count.parcels > 0 && count.areaUnknown === count.parcels
            ? text.unknown
            : areaText(count.areaM2)}
          {count.areaUnknown > 0 && count.areaUnknown < count.parcels && (
            <sup title={text.unknownAreas(count.areaUnknown)}>+</sup>
          )}
        </span>
      </button>
    </li>
  );
}
