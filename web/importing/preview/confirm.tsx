import { say } from '../../words/words.ts';
import { plainNumber } from '../../words/format.ts';
import { systemInForce } from '../choices/layerChoices.ts';
import { apply } from '../draft/apply.ts';
import { choices, isAhead } from '../draft/choose.ts';
import { compared, draft } from '../draft/work.ts';
import { oneAfterAnother } from '../oneAfterAnother.ts';
import { words } from '../words/words.ts';
import { Cautions } from './cautions.tsx';
import { deedsOf, whyNothing } from './summaryFigures.ts';
import { tab, turnedTo } from './tab.ts';

/**
 * How it is read, in a line, and the button that writes it; where it cannot be pressed, why. The button is the last of all and
 * keeps what it says while something else is compared, so that it stays under the pointer.
 */
export function Confirm() {
  const text = words.value.importing;
  const why = whyNot();
  const deeds = deedsText();
  return (
    <footer class="import-confirm">
      <Cautions />
      <HowRead />
      {why !== null && why !== 'comparing' && (
        <p class="quiet" role="status">
          {text.whyNot[why]}
        </p>
      )}
      <button
        type="button"
        class="button import-primary"
        disabled={why !== null}
        onClick={() => void apply()}
      >
        {deeds === '' ? text.confirm : text.writeWith(deeds)}
      </button>
    </footer>
  );
}

function whyNot(): keyof typeof words.value.importing.whyNot | 'comparing' | null {
  const stage = draft.value?.stage;
  if (stage?.kind === 'choosing') return 'choosing';
  if (stage?.kind !== 'ready' || isAhead.value) return 'comparing';
  return stage.summary.changes ? null : whyNothing(stage.summary);
}

/** `新增 12，换边界 3` */
function deedsText(): string {
  const text = words.value.importing;
  const [last, all] = [compared.value, choices.value];
  if (last === null || all === null) return '';
  const deeds = deedsOf(last.summary, all);
  return oneAfterAnother(deeds.map(({ kind, count }) => text.deeds[kind](plainNumber(count))));
}

function HowRead() {
  const text = words.value.importing;
  const [held, all] = [draft.value, choices.value];
  const parcels = all?.layers.parcel ?? Object.values(all?.layers ?? {})[0];
  const layer = parcels && held?.layers[parcels.layer];
  if (!all || !layer) return null;
  const system = systemInForce(layer, parcels);
  return (
    <p class="import-how">
      <span>
        {text.howRead(
          system === null ? text.unknownSystem : say(system.offer?.name ?? system.system!.name),
          text.qualities[all.quality],
          all.asOf === null ? text.always : text.from(all.asOf),
        )}
        {all.endMissing && text.endsMissing}
      </span>
      {tab.value === 'features' && (
        <button
          type="button"
          class="link"
          onClick={() => {
            turnedTo.value = 'reading';
          }}
        >
          {text.change}
        </button>
      )}
    </p>
  );
}
