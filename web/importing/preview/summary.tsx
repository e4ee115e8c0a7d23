import { useRef } from 'preact/hooks';
import type { DraftOutcome, DraftSummary } from '../../../geodata/import/importDraft.ts';
import { useMoreToTheRight } from '../../parts/moreToTheRight.ts';
import { colourScheme } from '../../state/current.ts';
import { plainNumber } from '../../words/format.ts';
import { areaText } from '../../words/words.ts';
import { outcomeSwatch } from '../outcomeLooks.ts';
import { words } from '../words/words.ts';
import { filter, noFilter } from './features.ts';
import { findingKinds, shownOutcomes } from './summaryFigures.ts';

/** What would become of the land, in figures; each narrows the list to what it counts. */
export function Summary({ summary }: { readonly summary: DraftSummary }) {
  const text = words.value.importing;
  const { outcome: chosen } = filter.value;
  const figures = useRef<HTMLDivElement>(null);
  useMoreToTheRight(figures);
  const choose = (outcome: DraftOutcome | null) => {
    filter.value = { ...noFilter, outcome };
  };
  return (
    <div class="import-summary">
      <div class="import-figures" role="group" aria-label={text.list} ref={figures}>
        <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>
          {text.all(plainNumber(summary.features))}
        </button>
        {shownOutcomes(summary).map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={chosen === outcome}
            onClick={() => choose(chosen === outcome ? null : outcome)}
          >
            <OutcomeSwatch outcome={outcome} />
            {text.outcomes[outcome]} <b>{plainNumber(summary.outcomes[outcome])}</b>
          </button>
        ))}
      </div>
      <div class="import-beside">
        <span>{text.total(areaText(summary.areaM2))}</span>
        {summary.missing > 0 && <span>{text.missingCount(plainNumber(summary.missing))}</span>}
        <Blocked count={summary.outcomes.blocked} />
        <FindingFilter summary={summary} />
      </div>
    </div>
  );
}

/** They stand where the file has them, which may be far down. */
function Blocked({ count }: { readonly count: number }) {
  const text = words.value.importing;
  const isNarrowed = filter.value.outcome === 'blocked';
  if (count === 0) return null;
  return (
    <span>
      {text.blockedCount(plainNumber(count))}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          filter.value = { ...noFilter, outcome: isNarrowed ? null : 'blocked' };
        }}
      >
        {isNarrowed ? text.seeAll : text.seeThese}
      </button>
    </span>
  );
}

function FindingFilter({ summary }: { readonly summary: DraftSummary }) {
  const text = words.value.importing;
  const names: Readonly<Record<string, string>> = text.findings;
  const kinds = findingKinds(summary);
  if (kinds.length === 0) return null;
  return (
    <label>
      <span>{text.finding}</span>
      <select
        value={filter.value.finding ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          filter.value = { ...filter.peek(), finding: value === '' ? null : value };
        }}
      >
        <option value="">{text.anyFinding}</option>
        {kinds.map(([kind, count]) => (
          <option key={kind} value={kind}>
            {names[kind] ?? kind} {plainNumber(count)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function OutcomeSwatch({ outcome }: { readonly outcome: DraftOutcome }) {
  const look = outcomeSwatch(outcome, colourScheme.value);
  return (
    <i
      class={look.class}
      style={look.background === undefined ? undefined : { background: look.background }}
      aria-hidden="true"
    />
  );
}
