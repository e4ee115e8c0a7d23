import { parseIsoDate } from '../../geodata/date.ts';
import { DayInput } from '../parts/dayInput.tsx';
import { isLarge } from '../state/records.ts';
import { today } from '../state/today.ts';
import { say } from '../words/words.ts';
import { blocks } from './blocks.ts';
import { changeDay } from './changeDay.ts';
import {
  chooseBlock,
  chosenBlock,
  dayReason,
  documents,
  entryDay,
  hasMoreColumns,
  onlyUnreported,
  presetSources,
  source,
  type SourceChoice,
} from './choice.ts';
import { dayFinding } from './judged.ts';
import { LedgerButtons } from './ledger/ledgerButtons.tsx';
import { words } from './words/words.ts';

/** What all of the sheet is about: which parcels, which day, and where it is from. */
export function EntryHead() {
  const text = words.value.entry;
  return (
    <div class="entry-head">
      <label>
        <span>{text.block}</span>
        <select
          value={chosenBlock.value ?? ''}
          onChange={(event) => chooseBlock(event.currentTarget.value || null)}
        >
          <option value="">{isLarge.value ? text.chooseBlock : text.allBlocks}</option>
          {blocks().map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DayInput
        label={text.day}
        value={entryDay.value}
        change={(value) => {
          const day = parseIsoDate(value);
          if (day !== undefined) void changeDay(day);
        }}
      />
      {entryDay.value.slice(0, 7) < today().slice(0, 7) && (
        <button type="button" class="link" onClick={() => void changeDay(today())}>
          {text.thisMonth(today())}
        </button>
      )}
      <Source />
      <Tick is={onlyUnreported} name={text.onlyUnreported} />
      <Tick is={hasMoreColumns} name={text.moreColumns} />
      <LedgerButtons />
      <DayReason />
    </div>
  );
}

function Tick(props: { readonly is: { value: boolean }; readonly name: string }) {
  return (
    <label class="entry-tick">
      <input
        type="checkbox"
        checked={props.is.value}
        onChange={(event) => {
          props.is.value = event.currentTarget.checked;
        }}
      />
      <span>{props.name}</span>
    </label>
  );
}

function Source() {
  const text = words.value.entry;
  const { from, text: said } = source.value;
  const asValue = (one: SourceChoice['from']) =>
    typeof one === 'object' ? `document ${one.document}` : one;
  const choices: readonly (readonly [SourceChoice['from'], string])[] = [
    ...presetSources.map((one) => [one, text.sources[one]] as const),
    ...documents.value.map(({ id, title }) => [{ document: id }, say(title)] as const),
  ];
  const isNamed = from === 'other' || typeof from === 'object';
  return (
    <>
      <label>
        <span>{text.source}</span>
        <select
          value={asValue(from)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const chosen = choices.find(([one]) => asValue(one) === value);
            if (chosen) source.value = { from: chosen[0], text: '' };
          }}
        >
          {choices.map(([one, name]) => (
            <option key={asValue(one)} value={asValue(one)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {isNamed && (
        <label>
          <span>{from === 'other' ? text.sourceText : text.section}</span>
          <input
            class="entry-text-field"
            value={said}
            onInput={(event) => {
              source.value = { from, text: event.currentTarget.value };
            }}
          />
        </label>
      )}
    </>
  );
}

function DayReason() {
  const finding = dayFinding.value;
  if (finding === null) return null;
  return (
    <label class="entry-day-finding" data-weight={finding.weight}>
      <span>{say(finding.said)}</span>
      {finding.weight === 'reason' && (
        <input
          class="entry-text-field"
          aria-label={words.value.entry.reasonOfDay}
          value={dayReason.value}
          onInput={(event) => {
            dayReason.value = event.currentTarget.value;
          }}
        />
      )}
    </label>
  );
}
