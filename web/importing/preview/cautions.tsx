import { DayField } from '../../parts/dayField.tsx';
import { zone } from '../../state/records.ts';
import { plainNumber } from '../../words/format.ts';
import { choices, choose } from '../draft/choose.ts';
import { compared } from '../draft/work.ts';
import { words } from '../words/words.ts';
import { placeDoubt } from './placeDoubt.ts';
import { tab, turnedTo } from './tab.ts';

/** What somebody should not write without having seen, right above the button that does. */
export function Cautions() {
  return (
    <>
      <Place />
      <Past />
    </>
  );
}

/** The land may be in another coordinate system. */
function Place() {
  const text = words.value.importing;
  const [last, whole] = [compared.value, zone.value];
  const doubt = last && whole ? placeDoubt(last.summary, whole) : null;
  if (doubt === null) return null;
  const count = plainNumber(doubt.count);
  return (
    <p class="import-caution import-strong" role="status">
      {doubt.kind === 'far'
        ? text.doubts.far(count, plainNumber(Math.round(doubt.kilometres)))
        : text.doubts[doubt.kind](count)}{' '}
      {tab.value === 'features' && (
        <button
          type="button"
          class="link"
          onClick={() => {
            turnedTo.value = 'reading';
          }}
        >
          {text.tabs.reading}
        </button>
      )}
    </p>
  );
}

/** Boundaries are replaced for all days there were. Beside the other choices the day is at hand anyway. */
function Past() {
  const text = words.value.importing;
  const [last, all] = [compared.value, choices.value];
  const isRewritten = last && all && last.summary.outcomes.boundaryReplaced > 0 && !all.asOf;
  if (!isRewritten || tab.value !== 'features') return null;
  return (
    <div class="import-past">
      <p class="import-strong">{text.rewritesPast}</p>
      <DayField
        label={text.asOf}
        date={null}
        onChoose={(day) => choose((before) => ({ ...before, asOf: day }))}
      />
    </div>
  );
}
