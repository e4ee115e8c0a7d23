import { useSignal } from '@preact/signals';
import { countOf } from '../../../../geodata/land/parcelLand.ts';
import {
  pendingClasses,
  pendingDefinitions,
  pendingNames,
  type PendingClass,
} from '../../../../geodata/land/pending.ts';
import { areaText, say } from '../../../words/words.ts';
import { words } from '../../words/words.ts';
import { CutList } from '../growingList.tsx';
import { withDigits } from '../../../words/format.ts';
import { ParcelButton } from '../parcelButton.tsx';
import { pendings, pendingTotals } from './lands.ts';

/** 五未: how much land is stuck at which step, each class opening to its parcels and the reason of each. */
export function PendingList() {
  const text = words.value.rates.lists;
  const open = useSignal<PendingClass | null>(null);
  const all = pendings.value;
  const totals = pendingTotals.value;
  if (!all || !totals) return null;
  const unknown = totals.unknown.parcels;
  return (
    <>
      <ul class="pending">
        {pendingClasses.map((kind) => {
          const inside = all.filter(({ pending }) => pending.kind === kind);
          const count = totals[kind];
          const isOpen = open.value === kind;
          return (
            <li key={kind}>
              <button
                type="button"
                class="rates-row"
                aria-expanded={isOpen}
                disabled={inside.length === 0}
                onClick={() => {
                  open.value = isOpen ? null : kind;
                }}
              >
                <span>{say(pendingNames[kind])}</span>
                <small>
                  {words.value.rates.head.parcels(withDigits(count.parcels, 0))}
                  {count.areaM2 > 0 && ` · ${areaText(count.areaM2)}`}
                </small>
                <span class="row-note">{say(pendingDefinitions[kind])}</span>
              </button>
              {isOpen && (
                <CutList
                  items={inside}
                  label={say(pendingNames[kind])}
                  keyOf={({ land }) => land.id}
                >
                  {({ land, pending }) => (
                    <ParcelButton id={land.id} land={countOf(land)}>
                      <span class="row-note">{say(pending.because)}</span>
                    </ParcelButton>
                  )}
                </CutList>
              )}
            </li>
          );
        })}
      </ul>
      {unknown > 0 && <p class="quiet">{text.pendingUnknown(withDigits(unknown, 0))}</p>}
    </>
  );
}
