import { useComputed, useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { figureParts, type FigurePart } from './parcelsOfFigure.ts';
import { openFigureParcels } from './openFigureParcels.ts';
import { withDigits } from '../../words/format.ts';
import type { Reading } from '../reading/reading.ts';
import { ListedNote } from './listedNote.tsx';
import { ParcelList } from './parcelList.tsx';
import { ScenarioMarks } from './scenarioMarks.tsx';

/** The parcels that make the figure, in the three parts that the map tells apart while it is open. */
export function FigureParcels({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.figure;
  const asked = useSignal<FigurePart | null>(null);
  const first = useComputed(
    () =>
      figureParts.find((part) => (openFigureParcels.value?.[part].length ?? 0) > 0) ?? 'numerator',
  );
  const behind = openFigureParcels.value;
  if (!behind) return null;
  const part = asked.value ?? first.value;
  const portions = behind[part];
  return (
    <section class="behind">
      <h4>{text.behind}</h4>
      <ListedNote reading={reading} />
      <div class="segments small behind-parts" role="group" aria-label={text.behind}>
        {figureParts.map((entry) => (
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
          {!reading.counted && <ScenarioMarks ids={portions.map(({ id }) => id)} />}
        </>
      )}
    </section>
  );
}
