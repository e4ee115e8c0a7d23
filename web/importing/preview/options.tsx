import { DayField } from '../../parts/dayField.tsx';
import { choices, choose } from '../draft/choose.ts';
import { words } from '../words/words.ts';

/** Of what quality the boundaries are, from which day they hold, and what becomes of parcels that the file does not name. */
export function Options() {
  const text = words.value.importing;
  const all = choices.value;
  if (all === null) return null;
  const { quality, asOf, endMissing } = all;
  return (
    <section class="import-options">
      <div class="import-field">
        <span>{text.quality}</span>
        <div class="segments small" role="group" aria-label={text.quality}>
          {(['surveyed', 'digitised'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={quality === one}
              onClick={() => choose((before) => ({ ...before, quality: one }))}
            >
              {text.qualities[one]}
            </button>
          ))}
        </div>
      </div>
      <div class="import-field import-day">
        <DayField
          label={text.asOf}
          date={asOf}
          onChoose={(day) => choose((before) => ({ ...before, asOf: day }))}
        />
        {asOf === null ? (
          <span class="quiet">{text.always}</span>
        ) : (
          <button
            type="button"
            class="link"
            onClick={() => choose((before) => ({ ...before, asOf: null }))}
          >
            {text.clearDay}
          </button>
        )}
        <small>{text.asOfHint}</small>
      </div>
      <div class="import-field">
        <span>{text.missing}</span>
        <div class="segments small" role="group" aria-label={text.missing}>
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              aria-pressed={endMissing === one}
              onClick={() => choose((before) => ({ ...before, endMissing: one }))}
            >
              {one
                ? asOf === null
                  ? text.missings.end
                  : text.missingsOn(asOf)
                : text.missings.keep}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
