import 'maplibre-gl/dist/maplibre-gl.css';
import './look/rooms.css';
import './look/page.css';
import './look/panels.css';
import './look/card.css';
import './look/sheet.css';
import './look/truth.css';
import { render } from 'preact';
import { App } from './panels/app.tsx';
import { listenToKeys } from './panels/keys.tsx';

const root = document.querySelector('#guatu');
if (!root) throw new Error('index.html has no #guatu to draw in');
render(<App />, root);
listenToKeys();
