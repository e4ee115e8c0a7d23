import { useComputed, useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { behindParts, type BehindPart } from './parcelsOfFigure.ts';
import { openBehind } from './openFigureParcels.ts';
import { withDigits } from '../../words/format.ts';
import { ParcelList } from './parcelList.tsx';
import { ScenarioMarks } from './scenarioMarks.tsx';

/** The parcels that make the figure, in the three parts that the map tells apart while it is open. */
export function BehindFigure() {
  const text = words.value.rates.figure;
  const asked = useSignal<BehindPart | null>(null);
  const first = useComputed(
    () => behindParts.find((part) => (openBehind.value?.[part].length ?? 0) > 0) ?? 'numerator',
  );
  const behind = openBehind.value;
  if (!behind) return null;
  const part = asked.value ?? first.value;
  const portions = behind[part];
  return (
    <section class="behind">
      <h4>{text.behind}</h4>
      <div class="segments small behind-parts" role="group" aria-label={text.behind}>
        {behindParts.map((entry) => (
          <button
            key={entry}
            type="button"
            aria-pressed={entry === part}
            onClick={() => {
              asked.value = entry;
            }}
          >
            <i class={`behind-key behind-${entry}`} aria-hidden="true" />
            {text.parts[entry]} {withDigits(behind[entry].length, 0)}
          </button>
        ))}
      </div>
      {portions.length === 0 ? (
        <p class="quiet">{text.partEmpty[part]}</p>
      ) : (
        <>
          <ParcelList key={part} portions={portions} label={text.parts[part]} />
          <ScenarioMarks ids={portions.map(({ id }) => id)} />
        </>
      )}
    </section>
  );
}
