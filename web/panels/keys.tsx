import { goHome, patch, view } from '../state/current.ts';
import { parcelFeatures } from '../state/records.ts';
import { themes } from '../state/theme.ts';
import { words } from '../words/words.ts';
import { sourceQuestion } from './badge.tsx';
import { Dialog } from './dialog.tsx';
import { keysShown } from './keysShown.ts';
import { focusSearch } from './search.tsx';
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
  c: () => patch({ columns: !view.peek().columns }),
  d: () => patch({ room: view.peek().room === 'paper' ? 'dark' : 'paper' }),
  l: () => patch({ language: view.peek().language === 'zh' ? 'en' : 'zh' }),
  u: () => patch({ unit: nextUnit(view.peek().unit) }),
};

/** Keys of the page; none of them while somebody types, or while a dialog is open. */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || keysShown.value || sourceQuestion.value) return;
    const theme = themes[Number(event.key) - 1];
    const action = theme
      ? () => chooseTheme(theme)
      : actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    // The focused map pans with the arrow keys; elsewhere they step through the parcels.
    if (event.key.startsWith('Arrow') && isInMap(event.target)) return;
    event.preventDefault();
    action();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

function isInMap(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.maplibregl-map') !== null;
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

/** One step back towards the plain map: sheet, then selection, then isolation. */
function goBack(): void {
  const { sheet, selection, isolated } = view.peek();
  if (sheet !== null) patch({ sheet: null });
  else if (selection !== null) patch({ selection: null });
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
      <dl class="keys">
        {text.rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
