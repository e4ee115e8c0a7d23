import { useEffect, useRef } from 'preact/hooks';
import type { Indicator } from '../../../geodata/indicator.ts';
import type { Provenance } from '../../../geodata/provenance.ts';
import { measuredArea } from '../reading/measured.ts';
import type { Reading } from '../reading/reading.ts';
import { language } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { Badge } from '../../parts/badge.tsx';
import { openFigure, toggleFigure } from './panelState.ts';
import { completenessOf } from './completeness.ts';
import { differenceOf } from './differences.ts';
import { FigureDetail } from './figureDetail.tsx';
import type { FigureLine } from './figureGroups.ts';
import { missingText } from './missingText.ts';
import { DifferenceText, FigureValue, incompleteText } from './figureValue.tsx';

/** One rate: its name, its value large, how complete it is; tapped, its working opens in place. */
export function Figure(props: {
  readonly line: FigureLine;
  /** What the records say where a scenario says something else. */
  readonly before: (indicator: Indicator) => Indicator;
  readonly reading: Reading;
}) {
  const { line, before, reading } = props;
  const { indicator, perMu } = line;
  const isOpen = openFigure.value === indicator.id;
  const panel = `working-${indicator.id}`;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The one that was open above closes with this very tap, and takes its height away.
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={element} class="rate" data-open={isOpen}>
      <div class="rate-head">
        <button
          type="button"
          class="rate-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => toggleFigure(indicator.id)}
        >
          <span>
            <span class="rate-name">
              {say(indicator.name)}
              {indicator.provisional && (
                <i class="provisional">{words.value.rates.figure.provisional}</i>
              )}
            </span>
            <Note indicator={indicator} />
          </span>
          <span class="rate-values">
            <Value indicator={indicator} before={before(indicator)} />
            {perMu && perMu.value !== null && (
              <span class="rate-twin">
                <FigureValue indicator={perMu} />
              </span>
            )}
          </span>
        </button>
        <Badge provenance={provenanceOf(indicator, reading)} />
      </div>
      {isOpen && (
        <div id={panel}>
          <FigureDetail line={line} reading={reading} />
        </div>
      )}
    </li>
  );
}

/** The value; in a scenario, from what the records say to what is supposed. */
function Value({
  indicator,
  before,
}: {
  readonly indicator: Indicator;
  readonly before: Indicator;
}) {
  const moved = indicator.value !== before.value;
  const difference = moved ? differenceOf(indicator, before) : null;
  return (
    <span class="rate-value" data-moved={moved}>
      {moved && (
        <span class="rate-before">
          <FigureValue indicator={before} bare /> →{' '}
        </span>
      )}
      <FigureValue indicator={shownOf(indicator)} />
      {difference && (
        <span class="rate-change">
          <DifferenceText difference={difference} unit={indicator.unit} />
        </span>
      )}
    </span>
  );
}

/** Why there is no value, or how much of the land says too little to be in it; nothing when all do. */
function Note({ indicator }: { readonly indicator: Indicator }) {
  const completeness = completenessOf(indicator);
  const instead = missingText(indicator, { words: words.value, language: language.value });
  if (instead !== null) return <span class="rate-note">{instead}</span>;
  if (completeness.kind !== 'partial') return null;
  return (
    <span class="rate-note">
      <i class="completeness" aria-hidden="true">
        <i style={{ width: `${completeness.knownShare * 100}%` }} />
      </i>
      {incompleteText(indicator)}
    </span>
  );
}

/** Of the zone as a whole what a source reports stands in the place of a value that a part of it cannot give. */
function shownOf(indicator: Indicator): Pick<Indicator, 'value' | 'unit'> {
  const { value, unit, reported } = indicator;
  const isZone = measuredArea.value?.kind === 'zone';
  return { unit, value: value ?? (isZone && reported ? reported.percent : null) };
}

/** A source's where a source speaks; else worked out by this program, from made-up records as made up as they are. */
function provenanceOf(indicator: Indicator, reading: Reading): Provenance {
  if (indicator.value === null && indicator.reported)
    return indicator.reported.numerator.provenance;
  return reading.statistics.quality.example.parcels > 0
    ? { kind: 'example' }
    : { kind: 'computed', formula: indicator.formula };
}
