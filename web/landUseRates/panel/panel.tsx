import '../look/rates.css';
import '../look/ratesFigures.css';
import '../look/ratesLists.css';
import '../look/ratesLaptop.css';
import '../look/ratesPhone.css';
import { useEffect, useRef } from 'preact/hooks';
import { draft, openRates } from '../area/area.ts';
import { measured, measuredArea, recorded, type Measured } from '../reading/measured.ts';
import type { Reading } from '../reading/reading.ts';
import { rates } from '../area/ratesView.ts';
import { isNarrow } from '../../state/screen.ts';
import { knownOn } from '../../state/current.ts';
import { zoneId } from '../../state/records.ts';
import { words } from '../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { bringIntoSight } from './zoomToArea.ts';
import { AreaSwitch } from './areaSwitch.tsx';
import { isFolded } from './panelState.ts';
import { PanelMessage } from './panelMessages.tsx';
import { PanelTabs } from './panelTabs.tsx';
import { HeadFigures } from './headFigures.tsx';
import { DrawingToolbar } from '../toolbar/toolbar.tsx';
import { ScenarioBanner } from './scenarioBanner.tsx';
import './showOverlay.ts';
import { ExportMenu } from './exportMenu.tsx';

/** 用地指标: land is chosen at its head, its rates stand beneath, the tools for the map beside it. */
export function RatesPanel() {
  const text = words.value.rates;
  useEffect(() => {
    const area = rates.peek()?.area;
    if (area) bringIntoSight(area);
  }, []);
  return (
    <>
      <section
        class="panel rates"
        data-covers={isNarrow.value ? 'bottom' : 'left'}
        data-folded={isFolded.value}
        aria-label={text.title}
      >
        <header class="rates-head">
          <h2>{text.title}</h2>
          {isNarrow.value && <Fold />}
          <button
            type="button"
            class="icon-button"
            aria-label={text.close}
            onClick={() => openRates(null)}
          >
            <Icon name="close" />
          </button>
        </header>
        <ScenarioBanner />
        {knownOn.value !== null && (
          <p class="rates-state rates-caution" role="status">
            {text.landKnownNow}
          </p>
        )}
        <div class="rates-scroll">
          <AreaSwitch />
          <Readings />
        </div>
        <ExportMenu />
      </section>
      <DrawingToolbar />
    </>
  );
}

/** On a phone the panel can make way for the map. */
function Fold() {
  const text = words.value.rates;
  return (
    <button
      type="button"
      class="icon-button fold-board"
      aria-expanded={!isFolded.value}
      aria-label={isFolded.value ? text.unfold : text.fold}
      onClick={() => {
        isFolded.value = !isFolded.value;
      }}
    >
      <Icon name="chevron" />
    </button>
  );
}

/**
 * The figures, or what stands in their place. While others are on their way, or a hand draws across its own line, the last
 * ones stay, dimmed: a board that jumps with every move cannot be read.
 */
function Readings() {
  const now = measured.value;
  const pair = useLastReadings(now);
  useEffect(() => {
    if (now?.status === 'read')
      performance.mark('guatu:rates-shown', { detail: now.reading.statistics.total.parcels });
  }, [now]);
  if (!now) return null;
  const isBetween = now.status === 'loading' || (now.status === 'faulty' && draft.value !== null);
  const kept = pair && (now.status === 'read' || isBetween) ? pair : null;
  return (
    <>
      {!(now.status === 'loading' && kept) && <PanelMessage measured={now} />}
      {kept && (
        <div class="rates-body" aria-busy={isBetween}>
          <HeadFigures reading={kept.supposed} />
          {kept.supposed.statistics.total.parcels > 0 ? (
            <PanelTabs {...kept} />
          ) : (
            // Who has yet to choose parcels has been told above.
            measuredArea.value?.kind !== 'parcels' && (
              <p class="rates-state quiet">{words.value.rates.states.noParcels}</p>
            )
          )}
        </div>
      )}
    </>
  );
}

type Readings = {
  readonly zone: string | null;
  readonly recorded: Reading;
  readonly supposed: Reading;
};

function useLastReadings(now: Measured | null): Readings | null {
  const last = useRef<Readings | null>(null);
  const records = recorded.value;
  const zone = zoneId.value;
  if (now?.status === 'read' && records?.status === 'read')
    last.current = { zone, recorded: records.reading, supposed: now.reading };
  return last.current?.zone === zone ? last.current : null;
}
