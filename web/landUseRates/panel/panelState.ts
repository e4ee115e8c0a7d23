import { computed, effect, signal } from '@preact/signals';
import { measuredArea } from '../reading/measured.ts';
import type { AreaChoice } from '../area/areaChoice.ts';
import { zoneAsked } from '../../state/current.ts';
import { rates } from '../area/ratesView.ts';

/** What the panel says of the land: its figures, those of other land beside them, a scenario, lists, charts. */
export const panelTabs = ['figures', 'compare', 'scenario', 'lists', 'charts'] as const;
type PanelTab = (typeof panelTabs)[number];

/** An address that compares opens on what it compares. */
export const panelTab = signal<PanelTab>(rates.peek()?.against ? 'compare' : 'figures');

/** The figure that is open to its working; one at a time, because the map shows its parcels. */
export const openFigure = signal<string | null>(null);

/** The kinds of land the panel's head offers, in the order of its buttons. */
export const areaKinds = ['zone', 'block', 'town', 'parcels', 'drawn', 'saved'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** The kind whose choices are on show before one of them is chosen: the list of saved areas, say. */
const kindAsked = signal<AreaKind | null>(null);

export const shownKind = computed<AreaKind>(
  () => kindAsked.value ?? measuredArea.value?.kind ?? 'zone',
);

export function askKind(kind: AreaKind): void {
  kindAsked.value = kind;
}

/** The shape that was last drawn in this zone, to come back to after reading other land. */
export const lastDrawn = signal<Extract<AreaChoice, { kind: 'drawn' }> | null>(null);

effect(() => {
  const area = rates.value?.area;
  kindAsked.value = null;
  if (area?.kind === 'drawn') lastDrawn.value = area;
});
effect(() => {
  void zoneAsked.value;
  const area = rates.peek()?.area;
  lastDrawn.value = area?.kind === 'drawn' ? area : null;
});

/** The working and its parcels belong to the figures. */
export function showTab(tab: PanelTab): void {
  panelTab.value = tab;
  if (tab !== 'figures') openFigure.value = null;
}

export function toggleFigure(id: string): void {
  openFigure.value = openFigure.peek() === id ? null : id;
}

/** On a phone the panel can be folded to its head, so that the map has the screen. */
export const isFolded = signal(false);
