import { useSignal } from '@preact/signals';
import { axisNames, stateName, type Axis } from '../../../geodata/axis.ts';
import { madeBy, type SeenState } from '../../../geodata/entry/waiting.ts';
import { say } from '../../words/words.ts';
import { zoneId } from '../../state/records.ts';
import { words } from '../words/words.ts';
import type { WaitingItem } from './item.ts';
import { isAway, settle, waiting } from './line.ts';

/** What was entered of a parcel and could not be sent yet, and what has to be chosen before it can. */
export function WaitingOnCard({ parcel }: { readonly parcel: string }) {
  const text = words.value.entry.waiting;
  const items = waiting.value.filter(
    (item) => item.parcel === parcel && item.zone === zoneId.value,
  );
  if (items.length === 0) return null;
  return (
    <div class="waiting-line" role="status">
      <p>
        <b>{text.count(items.length)}</b> {isAway.value ? text.away : text.goesByItself}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.number} data-trouble={item.trouble?.kind}>
            <p>{textOf(item)}</p>
            {item.trouble && <Trouble item={item} trouble={item.trouble} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function textOf({ entry, photos }: WaitingItem): string {
  const text = words.value.entry.waiting;
  const parts = [
    ...(entry
      ? [`${say(axisNames[entry.entry.axis])} · ${stateText(entry.entry.axis, madeBy(entry))}`]
      : []),
    ...(photos.length > 0 ? [text.photos(photos.length)] : []),
  ];
  return parts.join(' · ');
}

function stateText(axis: Axis, seen: SeenState | null): string {
  const text = words.value.entry.card;
  if (seen === null) return text.unknown;
  const percent = seen.percent === null ? '' : ` ${seen.percent}%`;
  return text.dated(`${say(stateName(axis, seen.state as never))}${percent}`, seen.asOf);
}

function Trouble(props: {
  readonly item: WaitingItem;
  readonly trouble: NonNullable<WaitingItem['trouble']>;
}) {
  const text = words.value.entry;
  const { item, trouble } = props;
  const reason = useSignal('');
  const { entry } = item;
  if (trouble.kind === 'conflict' && entry) {
    const { axis } = entry.entry;
    return (
      <div role="alert">
        <p class="record-wrong">{text.waiting.conflict}</p>
        <dl>
          <dt>{text.mine}</dt>
          <dd>{stateText(axis, madeBy(entry))}</dd>
          <dt>{text.theirs}</dt>
          <dd>{stateText(axis, trouble.theirs)}</dd>
        </dl>
        <div class="record-buttons">
          <button
            type="button"
            class="button"
            onClick={() =>
              void settle(item, { ...item, entry: { ...entry, over: trouble.theirs } })
            }
          >
            {text.keepMine}
          </button>
          <button
            type="button"
            class="quiet-button"
            onClick={() => void settle(item, { ...item, entry: null })}
          >
            {text.takeTheirs}
          </button>
        </div>
      </div>
    );
  }
  if (trouble.kind === 'conflict') return null;
  const given = reason.value.trim();
  const again = () => {
    const explained =
      entry && given !== ''
        ? { ...entry, entry: { ...entry.entry, reason: { zh: given, en: given } } }
        : entry;
    void settle(item, { ...item, entry: explained });
  };
  return (
    <div role="alert">
      <p class="record-wrong">{say(trouble.said)}</p>
      {trouble.needsReason && (
        <label class="record-why">
          <input
            aria-label={text.card.reason}
            placeholder={text.card.reason}
            value={reason.value}
            onInput={(event) => {
              reason.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      <div class="record-buttons">
        <button
          type="button"
          class="button"
          disabled={trouble.needsReason && given === ''}
          onClick={again}
        >
          {text.waiting.again}
        </button>
        <button type="button" class="quiet-button" onClick={() => void settle(item, null)}>
          {text.waiting.giveUp}
        </button>
      </div>
    </div>
  );
}
