import { useLayoutEffect, useRef } from 'preact/hooks';
import { openMap } from '../map/map.ts';
import { mapStatus } from '../map/status.ts';
import { rates, selection, sheet } from '../state/current.ts';
import { words } from '../words/words.ts';
import { Attribution } from '../parts/attribution.tsx';
import { Card } from './card/card.tsx';
import { Figures } from './figures.tsx';
import { Keys } from './keys.tsx';
import { Legend } from './legend.tsx';
import { Masthead } from './masthead.tsx';
import { Notices } from './notices.tsx';
import { Rates } from '../landUseRates/panel/ratesPanel.tsx';
import { Readout } from './readout.tsx';
import { Search } from '../search/search.tsx';
import { Sheets } from './sheet.tsx';
import { SourceDialog } from './sourceDialog.tsx';
import { Themes } from './themes.tsx';
import { Preferences, Tools } from './tools.tsx';
import { Tooltip } from './tooltip.tsx';

/** The page: the map beneath, panels at its edges. */
export function App() {
  return (
    <div
      class="guatu"
      data-card={selection.value !== null}
      data-sheet={sheet.value ?? 'none'}
      data-rates={rates.value !== null}
    >
      <MapCanvas />
      <Masthead />
      <Search />
      <Preferences />
      <div class="left">
        <Themes />
        <Legend />
        <Rates />
        <Figures />
      </div>
      <Card />
      <Tools />
      <Readout />
      <Attribution />
      <Sheets />
      <Notices />
      <SourceDialog />
      <Keys />
    </div>
  );
}

function MapCanvas() {
  const container = useRef<HTMLDivElement>(null);
  // Before the panels are painted: the graphics process paints them, and would make the map wait for its context.
  useLayoutEffect(() => (container.current ? openMap(container.current) : undefined), []);
  return (
    <main class="map" aria-label={words.value.map.label}>
      <div ref={container} class="map-canvas" />
      {mapStatus.value === 'loading' && <p class="map-loading">{words.value.notices.loadingMap}</p>}
      <Tooltip />
    </main>
  );
}
