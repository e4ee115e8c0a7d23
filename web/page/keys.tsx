import { measureAction } from '../landUseRates/drawing/keys.ts';
import { letGo, stepBack, stepForth } from '../landUseRates/drawing/undo.ts';
import { openRates } from '../landUseRates/area/area.ts';
import { zoneArea } from '../landUseRates/area/areaChoice.ts';
import { unlessComposing } from '../state/composing.ts';
import { goHome, patch, rates, view } from '../state/current.ts';
import { parcelFeatures } from '../state/records.ts';
import { themes } from '../state/theme.ts';
import { words } from '../words/words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { keysShown } from './keysShown.ts';
import { openPlaceDialog } from '../landUseRates/toolbar/placeDialogShown.ts';
import { copyPlace } from './readout.tsx';
import { focusSearch } from '../search/search.tsx';
import { chooseTheme } from './themes.tsx';
import { nextUnit, toggleSheet } from './tools.tsx';

const actions: Readonly<Record<string, () => void>> = {
  '/': focusSearch,
  '?': () => {
    keysShown.value = true;
  },
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  Home: goHome,
  Escape: goBack,
  t: () => toggleSheet('table'),
  s: () => toggleSheet('records'),
  h: () => toggleSheet('areas'),
  c: () => patch({ columns: !view.peek().columns }),
  d: () => patch({ room: view.peek().room === 'paper' ? 'dark' : 'paper' }),
  l: () => patch({ language: view.peek().language === 'zh' ? 'en' : 'zh' }),
  u: () => patch({ unit: nextUnit(view.peek().unit) }),
  m: () => openRates(rates.peek() === null ? zoneArea : null),
  y: copyPlace,
};

/** Keys of the page; none of them while somebody types, or while a dialog is open. */
export function listenToKeys(): void {
  window.addEventListener('keydown', unlessComposing(listen));
}

function listen(event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const action = event.ctrlKey || event.metaKey ? stepOf(event) : actionOf(event);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf({ key, target }: KeyboardEvent): (() => void) | undefined {
  // The focused map pans and a focused table scrolls with the arrow keys; elsewhere they step through the parcels.
  if (key.startsWith('Arrow') && hasArrowsOfItsOwn(target)) return undefined;
  // A focused button is pressed with Enter, whatever is being drawn.
  if (key === 'Enter' && target instanceof HTMLElement && target.matches('button, a, summary'))
    return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const theme = themes[Number(name) - 1];
  if (theme) return () => chooseTheme(theme);
  if (name === 'k' && rates.peek() !== null) return openPlaceDialog;
  return actions[name] ?? measureAction(name);
}

/** Steps back and forth as everywhere: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z; on a Mac with ⌘. */
function stepOf({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (rates.peek() === null) return undefined;
  const name = key.toLowerCase();
  if (name === 'z') return shiftKey ? stepForth : stepBack;
  return name === 'y' ? stepForth : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

function hasArrowsOfItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('.maplibregl-map') !== null || target.matches('.table-scroller'))
  );
}

function step(by: 1 | -1): void {
  const features = parcelFeatures.peek();
  if (features.length === 0) return;
  const chosen = view.peek().selection;
  const at = chosen?.kind === 'parcel' ? features.findIndex(({ id }) => id === chosen.id) : -1;
  const start = at < 0 && by < 0 ? 0 : at;
  const next = features[(start + by + features.length) % features.length];
  if (next) patch({ selection: { kind: 'parcel', id: next.id } });
}

/** One step back towards the plain map: what is being drawn, the tool, then sheet, selection, rates board, isolation. */
function goBack(): void {
  if (letGo()) return;
  const { sheet, selection, rates: board, isolated } = view.peek();
  if (sheet !== null) patch({ sheet: null });
  else if (selection !== null) patch({ selection: null });
  else if (board !== null) openRates(null);
  else if (isolated !== null) patch({ isolated: null });
}

export function Keys() {
  if (!keysShown.value) return null;
  const text = words.value.keys;
  return (
    <Dialog
      heading={text.heading}
      onClose={() => {
        keysShown.value = false;
      }}
    >
      <KeyRows rows={text.rows} />
      <h3 class="keys-heading">{words.value.measure.keys.heading}</h3>
      <KeyRows rows={words.value.measure.keys.rows} />
    </Dialog>
  );
}

function KeyRows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <dl class="keys">
      {rows.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
