import { computed, signal } from '@preact/signals';
import { monthEnd, type IsoDate } from '../../geodata/date.ts';
import { usualSources } from '../../geodata/entry/sourceText.ts';
import type { Provenance } from '../../geodata/provenance.ts';
import { sheet } from '../state/current.ts';
import { shown } from '../state/loadable.ts';
import { shownDate, zoneId, zoneSources } from '../state/records.ts';
import { today } from '../state/today.ts';

export const entrySheet = 'entry';
export const isEntryOpen = computed(() => sheet.value === entrySheet);

/** The block whose parcels are filled in, null for all; each zone has one of its own. */
const blockOf = signal<Readonly<Record<string, string | null>>>({});
export const chosenBlock = computed(() => blockOf.value[zoneId.value ?? ''] ?? null);

export function chooseBlock(block: string | null): void {
  blockOf.value = { ...blockOf.peek(), [zoneId.peek() ?? '']: block };
}

/** Whether somebody has chosen one of the zone on show, all of them too. */
export const isBlockChosen = (): boolean => (zoneId.peek() ?? '') in blockOf.peek();

/** What is being filled in, by zone and block: drafts are kept by it. */
export const scope = computed(() => `${zoneId.value ?? ''}/${chosenBlock.value ?? ''}`);

export const onlyUnreported = signal(false);
export const hasMoreColumns = signal(false);

const dayOf = signal<Readonly<Record<string, IsoDate>>>({});

/** The day for which all of it is entered: that which was chosen, else the end of the month on show, or today before that comes. */
export const entryDay = computed<IsoDate>(
  () => dayOf.value[zoneId.value ?? ''] ?? usualDay(shownDate.value, today()),
);

export function chooseDay(day: IsoDate): void {
  dayOf.value = { ...dayOf.peek(), [zoneId.peek() ?? '']: day };
}

function usualDay(shown: IsoDate | null, now: IsoDate): IsoDate {
  const [year, month] = (shown ?? now).split('-').map(Number) as [number, number];
  const end = monthEnd(year, month);
  return end <= now ? end : now;
}

export const presetSources = ['site', 'township', 'firm', 'other'] as const;

/** Where it is from: one of the usual ways, or a document of the zone by its id. */
export type SourceChoice = {
  readonly from: (typeof presetSources)[number] | { readonly document: string };
  /** What `other` is in words, or the section of the document. */
  readonly text: string;
};

export const source = signal<SourceChoice>({ from: 'site', text: '' });

/** The documents of the zone on show. */
export const documents = computed(() => shown(zoneSources.state.value)?.sources ?? []);

/** null while what it says is missing. */
export const provenance = computed<Provenance | null>(() => {
  const { from, text } = source.value;
  const said = text.trim();
  if (typeof from === 'object')
    return said === '' ? null : { kind: 'document', source: from.document, section: said };
  if (from === 'site') return { kind: 'site' };
  if (from !== 'other') return { kind: 'external', basis: usualSources[from] };
  return said === '' ? null : { kind: 'external', basis: { zh: said, en: said } };
});

/** Why a day that has not come is written about. */
export const dayReason = signal('');
