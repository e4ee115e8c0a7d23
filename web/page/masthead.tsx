import { computed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { dayInChina, parseIsoDate } from '../../geodata/date.ts';
import { dateAsked, knownOn, language, patch } from '../state/current.ts';
import { offlineCopy } from '../state/offlineCopy.ts';
import { knownOf, shownDate, zone, zoneStatistics } from '../state/records.ts';
import { dataUntil } from '../state/daysOnRecord.ts';
import { words } from '../words/words.ts';

/** Whether the data end before the day on show, or it is not known yet where they end. */
const isTwoDays = computed(() => dataUntil.value !== shownDate.value);

/** Seal, title of the plan, zone, and the day it shows. */
export function Masthead() {
  const current = zone.value;
  const name = current && (language.value === 'zh' ? current.name : current.nameEn);
  document.title = name ? words.value.title(name) : words.value.product;
  return (
    <header
      class="masthead"
      data-covers="top"
      data-two-lines={isTwoDays.value || knownOn.value !== null || offlineCopy !== null}
    >
      <div class="seal" aria-hidden="true">
        挂
        <br />图
      </div>
      <div>
        <h1 title={document.title} data-long={lengthOf(document.title)}>
          {name ? words.value.title(name) : words.value.product}
        </h1>
        <p class="subtitle">
          <DateChoice />
          <Known />
          <Caution />
          {offlineCopy && (
            <span class="caution">{words.value.offlineCopy(dayInChina(offlineCopy.takenAt))}</span>
          )}
        </p>
      </div>
    </header>
  );
}

/** Titles of one line, of one in smaller type, and of two that are cut: a name may have sixty characters. */
function lengthOf(title: string): 'no' | 'yes' | 'very' {
  // A Chinese character is as wide as two letters.
  const width = [...title].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);
  return width <= 28 ? 'no' : width <= 36 ? 'yes' : 'very';
}

/** Says so while any boundary on the map is schematic or made up. */
function Caution() {
  const { schematic, example } = zoneStatistics.value.quality;
  if (example.parcels > 0) return <span class="caution">{words.value.exampleNotice}</span>;
  return schematic.parcels > 0 ? <span class="caution">{words.value.schematicNotice}</span> : null;
}

/** Says so whenever not all that is known now is shown. */
function Known() {
  const [known, day] = [knownOn.value, knownOf(dateAsked.value)];
  if (known === null || day === null) return null;
  return (
    <span class="known-on">
      <b>{known === 'then' ? words.value.knownThen : words.value.knownBy(day)}</b>{' '}
      <button
        type="button"
        class="link"
        title={words.value.knownNowHint}
        onClick={() => patch({ knownOn: null })}
      >
        {words.value.knownNow}
      </button>
    </span>
  );
}

function DataUntil() {
  const until = dataUntil.value;
  if (until === undefined) return null;
  return (
    <span class="data-until">
      {until === null ? words.value.noDataBy : words.value.dataUntil(until)}
    </span>
  );
}

function DateChoice() {
  const date = shownDate.value;
  const input = useRef<HTMLInputElement>(null);
  if (zone.value && zone.value.latest === null && dateAsked.value === null)
    return <span>{words.value.noDate}</span>;
  return (
    <span class="date">
      {isTwoDays.value || knownOn.value !== null ? words.value.shownDate : words.value.asOf}
      <button
        type="button"
        title={words.value.chooseDate}
        onClick={() => input.current?.showPicker()}
      >
        {date ?? words.value.none}
      </button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-label={words.value.chooseDate}
        value={date ?? ''}
        onChange={(event) => {
          const chosen = parseIsoDate(event.currentTarget.value);
          patch({ date: chosen === undefined || chosen === zone.value?.latest ? null : chosen });
        }}
      />
      {dateAsked.value !== null && (
        <button
          type="button"
          class="link"
          title={words.value.latestHint}
          onClick={() => patch({ date: null })}
        >
          {words.value.latest}
        </button>
      )}
      {isTwoDays.value && <DataUntil />}
    </span>
  );
}
