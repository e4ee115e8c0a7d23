import { computed } from '@preact/signals';
import { Icon } from '../parts/icon.tsx';
import { dayActions } from '../page/dayActions.ts';
import { DayField } from '../parts/dayField.tsx';
import { knownOn, patch } from '../state/current.ts';
import { shownDate, timelines } from '../state/records.ts';
import { changes } from '../state/daysOnRecord.ts';
import { isPlaying, moveTo, observed, span, step, stops, stride, togglePlaying } from './moving.ts';
import { dayAt, placeOf, stopBeside, strides, ticksOf, type Span } from './stops.ts';
import { words } from './words/words.ts';

const isReading = computed(() => ['idle', 'loading'].includes(changes.state.value.status));

/** What of the past has not come: the days to stop at, or the states to show on them. */
const failed = computed(() =>
  [changes, timelines].filter(({ state }) => state.value.status === 'failed'),
);

/** 时间轴: every day of the zone under one thumb; map, legend, card, table and address follow. */
export function Timeline() {
  const text = words.value.timeline;
  const whole = span.value;
  return (
    <>
      <div class="timeline-head">
        {whole && <Steps whole={whole} />}
        <KnownChoice />
        {dayActions.value.map((Actions, index) => (
          <Actions key={index} />
        ))}
        {whole && <Strides />}
        <button
          type="button"
          class="icon-button timeline-close"
          aria-label={text.close}
          onClick={() => patch({ timeline: false })}
        >
          <Icon name="close" />
        </button>
      </div>
      {failed.value.length > 0 && <Failed />}
      {whole ? (
        <Track whole={whole} />
      ) : (
        failed.value.length === 0 && (
          <p class="quiet">{isReading.value ? text.reading : text.nothing}</p>
        )
      )}
    </>
  );
}

function Failed() {
  return (
    <p class="quiet" role="alert">
      {words.value.timeline.failed}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          for (const { retry } of failed.peek()) retry();
        }}
      >
        {words.value.notices.retry}
      </button>
    </p>
  );
}

/** 今天所知 or 按当时所知: what the records say of a day now, or said of it then. */
function KnownChoice() {
  const text = words.value.timeline;
  const known = knownOn.value;
  const kind = known === null ? 'now' : known === 'then' ? 'eachDay' : 'day';
  return (
    <>
      <select
        class="timeline-known"
        aria-label={text.known}
        data-kind={kind}
        value={kind}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const day = shownDate.peek();
          patch({ knownOn: chosen === 'eachDay' ? 'then' : chosen === 'day' ? day : null });
        }}
      >
        {(['now', 'eachDay', 'day'] as const).map((one) => (
          <option key={one} value={one}>
            {text.knownKinds[one]}
          </option>
        ))}
      </select>
      {known !== null && known !== 'then' && (
        <DayField label={text.knownDay} date={known} onChoose={(day) => patch({ knownOn: day })} />
      )}
    </>
  );
}

function Steps({ whole }: { readonly whole: Span }) {
  const text = words.value.timeline;
  const day = shownDate.value ?? whole.last;
  const has = (direction: 1 | -1) => stopBeside(stops.value, day, direction) !== undefined;
  return (
    <div class="timeline-buttons">
      <StepButton icon="earlier" label={text.earlier} isOff={!has(-1)} onClick={() => step(-1)} />
      <StepButton
        icon={isPlaying.value ? 'pause' : 'play'}
        label={isPlaying.value ? text.pause : text.play}
        isOff={false}
        onClick={togglePlaying}
      />
      <StepButton icon="later" label={text.later} isOff={!has(1)} onClick={() => step(1)} />
    </div>
  );
}

function Track({ whole }: { readonly whole: Span }) {
  const day = shownDate.value ?? whole.last;
  return (
    <div class="timeline-track">
      <Ticks />
      <input
        type="range"
        aria-label={words.value.timeline.day}
        aria-valuetext={day}
        min={0}
        max={placeOf(whole, whole.last)}
        value={placeOf(whole, day)}
        style={{ '--gone': `${(placeOf(whole, day) / placeOf(whole, whole.last)) * 100}%` }}
        onInput={(event) => {
          isPlaying.value = false;
          moveTo(dayAt(whole, event.currentTarget.valueAsNumber));
        }}
      />
      <p class="timeline-ends" aria-hidden="true">
        <span>{whole.first}</span>
        <b>{day}</b>
        <span>{whole.last}</span>
      </p>
    </div>
  );
}

function Strides() {
  const text = words.value.timeline;
  return (
    <div class="segments small timeline-strides" role="group" aria-label={text.stride}>
      {strides.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={stride.value === one}
          onClick={() => {
            stride.value = one;
          }}
        >
          {text.strides[one]}
        </button>
      ))}
    </div>
  );
}

function StepButton(props: {
  readonly icon: 'earlier' | 'later' | 'play' | 'pause';
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      disabled={props.isOff}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

const ticks = computed(() => (span.value ? ticksOf(span.value, observed.value ?? []) : []));

/** Where something was observed, the more the higher; drawn once, whatever the day. */
function Ticks() {
  return (
    <svg class="timeline-ticks" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      {ticks.value.map(({ at, height }) => (
        <path key={at} d={`M${at * 1000} 20v${-2 - height * 18}`} />
      ))}
    </svg>
  );
}
