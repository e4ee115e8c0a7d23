import { useLayoutEffect, useRef } from 'preact/hooks';
import { openMap } from '../map/map.ts';
import type { OpenOnMap } from '../map/openOnMap.ts';
import { mapStatus } from '../map/status.ts';
import { Attribution } from '../parts/attribution.tsx';
import { selection, sheet } from '../state/current.ts';
import { offered } from './offered.ts';
import { words } from '../words/words.ts';
import type { Capability } from '../capability.ts';
import { Card } from './card/card.tsx';
import { Figures } from './figures.tsx';
import { Keys } from './keys.tsx';
import { Legend } from './legend.tsx';
import { Masthead } from './masthead.tsx';
import { Notices } from './notices.tsx';
import { Readout } from './readout.tsx';
import { Sheets } from './sheet.tsx';
import { SourceDialog } from './sourceDialog.tsx';
import { Themes } from './themes.tsx';
import { Preferences, Tools } from './tools.tsx';
import { Tooltip } from './tooltip.tsx';

/** The page: the map beneath, panels at its edges. */
export function App(props: { readonly capabilities: readonly Capability[] }) {
  const capabilities = offered(props.capabilities);
  const alone = capabilities.find((one) => one.alone?.isShown.value)?.alone;
  return alone ? <alone.Content /> : <WholePage capabilities={capabilities} />;
}

function WholePage({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  const open = capabilities.filter(({ isOpen }) => isOpen?.value);
  const panels = open.flatMap(({ id, Panel }) => (Panel ? [{ id, Panel }] : []));
  return (
    <div
      class="guatu"
      data-card={selection.value !== null}
      data-sheet={sheet.value ?? 'none'}
      data-panel={panels.length > 0}
      data-open={open.map(({ id }) => id).join(' ')}
    >
      <MapCanvas opened={capabilities.flatMap(({ openOnMap }) => openOnMap ?? [])} />
      <Masthead />
      {capabilities.map(({ id, Box }) => Box && <Box key={id} />)}
      <Preferences capabilities={capabilities} />
      <div class="left">
        <Themes />
        <Legend isCrowded={panels.length > 0} />
        {panels.map(({ id, Panel }) => (
          <Panel key={id} />
        ))}
        <Figures />
      </div>
      {open.map(({ id, Foot }) => Foot && <Foot key={id} />)}
      <Card capabilities={capabilities} />
      <Tools capabilities={capabilities} />
      <Readout />
      <Attribution />
      <Sheets capabilities={capabilities} />
      <Notices capabilities={capabilities} />
      <SourceDialog />
      <Keys capabilities={capabilities} />
    </div>
  );
}

function MapCanvas({ opened }: { readonly opened: readonly OpenOnMap[] }) {
  const container = useRef<HTMLDivElement>(null);
  // Before the panels are painted: the graphics process paints them, and would make the map wait for its context.
  useLayoutEffect(() => (container.current ? openMap(container.current, opened) : undefined), []);
  return (
    <main class="map" aria-label={words.value.map.label}>
      <div ref={container} class="map-canvas" />
      {mapStatus.value === 'loading' && <p class="map-loading">{words.value.notices.loadingMap}</p>}
      <Tooltip />
    </main>
  );
}
