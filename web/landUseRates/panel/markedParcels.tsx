import { applyScenario, type ScenarioMark } from '../../../geodata/land/scenario.ts';
import { mark, recordedTable, scenario } from '../reading/landTables.ts';
import { words } from '../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { ParcelList } from './parcelList.tsx';
import { parcelName } from './places.ts';

/** The parcels of the scenario, each with what it is taken for; one by one they can be given back their records. */
export function MarkedParcels() {
  const text = words.value.rates.scenario;
  const marked = [...scenario.value];
  return (
    <section>
      <h3>{text.markedParcels(marked.length)}</h3>
      <ParcelList
        label={text.markedParcels(marked.length)}
        portions={marked.map(([id]) => ({ id, share: 1 }))}
        note={(id) => <MarkNote id={id} />}
        action={(id) => (
          <button
            type="button"
            class="icon-button"
            aria-label={text.undoNamed(parcelName(id))}
            title={text.undo}
            onClick={() => mark([id], null)}
          >
            <Icon name="close" />
          </button>
        )}
      />
    </section>
  );
}

/** What a parcel is taken for, and whether that says anything new. */
function MarkNote({ id }: { readonly id: string }) {
  const text = words.value.rates.scenario;
  const as = scenario.value.get(id);
  if (as === undefined) return null;
  return (
    <small class="row-note">
      {text.marked[as]}
      {!changesRecord(id, as) && ` · ${text.unchanged}`}
    </small>
  );
}

/** Whether the mark says anything new and possible of the parcel. */
function changesRecord(id: string, as: ScenarioMark): boolean {
  const table = recordedTable.value;
  const feature = table?.features.get(id);
  if (!table || !feature) return false;
  const land = table.land.get(id);
  return applyScenario(land, feature, as, table.date).record !== (land?.record ?? null);
}
