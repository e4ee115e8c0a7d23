import { computed } from '@preact/signals';
import { dayInChina, isoInstant } from '../../geodata/date.ts';
import {
  addressOfView,
  dateAsked,
  isolated,
  knownOn,
  language,
  plainView,
  theme,
  unit,
  view,
} from '../state/current.ts';
import {
  isLarge,
  knownOf,
  parcels,
  shownDate,
  surroundings,
  zone,
  zoneSources,
} from '../state/records.ts';
import { sharedLink } from '../state/root.ts';
import { classOf } from '../state/theme.ts';
import { choice } from './mapExportView.ts';
import { mapSheet, reasonOf, type MapSheet } from './sheet/mapSheet.ts';
import type { SheetContent } from './sheet/sheetContent.ts';

declare global {
  interface Window {
    /** Where readers reach the server, told by it when it prints a page of its own. */
    guatuShownAt?: string;
  }
}

/** The address that opens what is shown, for a code: theme, day and language, and nothing that only this screen has. */
function shareAddress(): string {
  const {
    zone: of,
    theme: colours,
    date,
    knownOn: known,
    language: words,
    unit: area,
  } = view.value;
  const short = {
    ...plainView(),
    zone: of,
    theme: colours,
    date,
    knownOn: known,
    language: words,
    unit: area,
  };
  const address = addressOfView(short);
  return window.guatuShownAt === undefined
    ? sharedLink(address)
    : new URL(address.slice(1), window.guatuShownAt).href;
}

/** What a sheet of the zone on show says; undefined until all of it has been read. */
export const sheetContent = computed<SheetContent | undefined>(() => {
  const [land, around, documents] = [
    parcels.state.value,
    surroundings.state.value,
    zoneSources.state.value,
  ];
  const of = zone.value;
  const isRead = [land, around, documents].every(({ status }) => status === 'loaded');
  if (!of || !isRead || land.status !== 'loaded') return undefined;
  return {
    language: language.value,
    unit: unit.value,
    theme: theme.value,
    isolated: isolated.value,
    zone: { zh: of.name, en: of.nameEn },
    parcels: land.value.features.map((feature) => ({
      feature,
      class: classOf(theme.value, feature.properties),
    })),
    surroundings: around.status === 'loaded' ? around.value.features : [],
    day: shownDate.value,
    knownOn: knownOn.value === null ? null : knownOf(dateAsked.value),
    sources:
      documents.status === 'loaded'
        ? documents.value.sources.map(({ title }) => title[language.value])
        : [],
    drawnOn: dayInChina(isoInstant(new Date().toISOString())),
    address: shareAddress(),
  };
});

/** The sheet as it is chosen; undefined while what it says is being read. */
export const currentSheet = computed<MapSheet | undefined>(() => {
  if (isLarge.value) return { kind: 'refused', reason: reasonOf('large') };
  const content = sheetContent.value;
  return content && mapSheet(content, choice.value);
});
