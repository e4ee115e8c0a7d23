import { unlessComposing } from '../state/composing.ts';
import { goHome, patch, view } from '../state/current.ts';
import { parcelFeatures } from '../state/records.ts';
import { themes } from '../state/theme.ts';
import { say, words } from '../words/words.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { Capability, CapabilityKeys } from '../capability.ts';
import { keysShown } from './keysShown.ts';
import { offered } from './offered.ts';
import { copyPlace } from './readout.tsx';
import { chooseTheme } from './themes.tsx';
import { nextUnit } from './tools.tsx';

const actions: Readonly<Record<string, () => void>> = {
  '?': () => {
    keysShown.value = true;
  },
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  Home: goHome,
  d: () => patch({ colourScheme: view.peek().colourScheme === 'light' ? 'dark' : 'light' }),
  l: () => patch({ language: view.peek().language === 'zh' ? 'en' : 'zh' }),
  u: () => patch({ unit: nextUnit(view.peek().unit) }),
  y: copyPlace,
};

/** Keys of the page and of its capabilities; none of them while somebody types, or while a dialog is open. */
export function listenToKeys(capabilities: readonly Capability[]): void {
  window.addEventListener(
    'keydown',
    unlessComposing((event) => listen(event, offered(capabilities))),
  );
}

function listen(event: KeyboardEvent, capabilities: readonly Capability[]): void {
  if (event.altKey || event.defaultPrevented) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const keys = capabilities.flatMap((one) => one.keys ?? []);
  const action =
    event.ctrlKey || event.metaKey
      ? first(keys, (one) => one.actionWithCtrl?.(event.key.toLowerCase(), event.shiftKey))
      : actionOf(event, keys, capabilities);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf(
  { key, target }: KeyboardEvent,
  keys: readonly CapabilityKeys[],
  capabilities: readonly Capability[],
): (() => void) | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const taken = first(keys, (one) => one.first?.(name));
  if (taken) return taken;
  // The focused map pans and a focused table scrolls with the arrow keys; elsewhere they step through the parcels.
  if (key.startsWith('Arrow') && hasArrowsOfItsOwn(target)) return undefined;
  // A focused slider goes to its beginning.
  if (key === 'Home' && target instanceof HTMLElement && target.matches('input[type=range]'))
    return undefined;
  // A focused button is pressed with Enter, whatever is being drawn.
  if (key === 'Enter' && target instanceof HTMLElement && target.matches('button, a, summary'))
    return undefined;
  if (name === 'Escape') return () => goBack(capabilities);
  const theme = themes[Number(name) - 1];
  if (theme) return () => chooseTheme(theme);
  return actions[name] ?? first(keys, (one) => one.action(name));
}

function first<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=range], [type=checkbox], [type=radio]), select, textarea')
  );
}

function hasArrowsOfItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.closest('.maplibregl-map') !== null ||
      target.matches('.table-scroller, input[type=range]'))
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

/** One step back towards the plain map: what is half done, then sheet, selection, open panels, isolation. */
function goBack(capabilities: readonly Capability[]): void {
  if (capabilities.some(({ keys }) => keys?.back?.())) return;
  const { sheet, selection, isolated } = view.peek();
  const open = capabilities.find(({ isOpen, close }) => close && isOpen?.peek());
  if (sheet !== null) patch({ sheet: null });
  else if (selection !== null) patch({ selection: null });
  else if (open) open.close?.();
  else if (isolated !== null) patch({ isolated: null });
}

/** The list of keys: the page's with those of capabilities among them, then what has a heading of its own. */
export function Keys({ capabilities }: { readonly capabilities: readonly Capability[] }) {
  if (!keysShown.value) return null;
  const text = words.value.keys;
  const help = capabilities.flatMap(({ keyHelp = [] }) =>
    keyHelp.map(({ heading, rows }) => ({
      heading,
      rows: rows.map(({ key, does }) => [key, say(does)] as const),
    })),
  );
  const among = help.flatMap(({ heading, rows }) => (heading === null ? rows : []));
  return (
    <Dialog
      heading={text.heading}
      onClose={() => {
        keysShown.value = false;
      }}
    >
      <KeyRows rows={[[`1 – ${themes.length}`, text.themes], ...text.rows, ...among]} />
      {help.map(
        ({ heading, rows }) =>
          heading && (
            <>
              <h3 class="keys-heading">{say(heading)}</h3>
              <KeyRows rows={rows} />
            </>
          ),
      )}
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
