import 'maplibre-gl/dist/maplibre-gl.css';
import './look/colourSchemes.css';
import './look/elements.css';
import './look/page.css';
import './look/parts.css';
import './look/masthead.css';
import './look/legend.css';
import './look/tools.css';
import './look/notices.css';
import './look/card.css';
import './look/sheet.css';
import './look/phone.css';
import './look/wall.css';
import './look/forcedColours.css';
import { render } from 'preact';
import { capabilities } from './capabilities.ts';
import { overlays, underlays } from './map/overlays.ts';
import { App } from './page/app.tsx';
import { dayActions } from './page/dayActions.ts';
import { listenToKeys } from './page/keys.tsx';
import { offered } from './page/offered.ts';
import { putAllAway } from './page/putAllAway.ts';
import { addSheet, addTheme } from './state/current.ts';
import { followZone } from './state/live.ts';

const root = document.querySelector('#guatu');
if (!root) throw new Error('index.html has no #guatu to draw in');
const here = offered(capabilities);
for (const { sheet, theme } of capabilities) {
  if (sheet) addSheet(sheet.id);
  if (theme) addTheme(theme);
}
dayActions.value = here.flatMap(({ DayActions }) => DayActions ?? []);
overlays.value = here.flatMap(({ overlay }) => overlay ?? []);
underlays.value = here.flatMap(({ underlay }) => underlay ?? []);
render(<App capabilities={capabilities} />, root);
listenToKeys(capabilities);
followZone();
for (const { start } of capabilities) start?.({ putAllAway: () => putAllAway(capabilities) });
