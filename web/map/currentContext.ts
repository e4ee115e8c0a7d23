import { computed, signal } from '@preact/signals';
import { isolated, language, selection, theme, unit } from '../state/current.ts';
import { isPictureShown } from '../state/firstPicture.ts';
import { shown } from '../state/loadable.ts';
import {
  areParcelsNear,
  blockMix,
  opening,
  parcelById,
  parcelFeatures,
  parcelsAddress,
  surroundings,
  tilesVersion,
  zone,
} from '../state/records.ts';
import { classesOf, classOf, isRecorded, themes } from '../state/theme.ts';
import { drawnBasemap } from './basemap/currentBasemap.ts';
import type { MapContext } from './context.ts';
import { loadLabelFonts } from './fonts.ts';
import { inks } from './ink.ts';
import { areaLabelPoints, parcelLabelPoints } from './labels.ts';
import type { Sight } from './inSight.ts';
import { areNamesFaint } from './overlays.ts';
import { schemeOnMap } from './schemeOnMap.ts';
import { boxInView } from '../state/boxInView.ts';

const typeScale = signal(readTypeScale());

function readTypeScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

window.addEventListener('resize', () => (typeScale.value = readTypeScale()));

/** The texts whose glyphs have been loaded, as one number: labels are drawn again when it grows. */
const fontsLoadedFor = signal<readonly unknown[]>([]);

/** Every name on the map, once both collections are here. */
const labelTexts = computed(() => {
  const around = shown(surroundings.state.value);
  if (!around || parcelFeatures.value.length === 0) return null;
  return [...around.features, ...parcelFeatures.value].map(
    ({ properties }) => `${properties.name ?? ''}${properties.nameEn ?? ''}`,
  );
});

labelTexts.subscribe((texts) => {
  if (texts === null) return;
  void loadLabelFonts([...texts, ...besideNames()]).then(() => (fontsLoadedFor.value = texts));
});

/** Words the labels put beside names: the classes of all themes, and units of area. */
const besideNames = () => [
  ...themes.flatMap((one) => classesOf(one, 'light').map(({ name }) => name.zh + name.en)),
  '亩公顷',
];

const singleParcelBlocks = computed(() =>
  (shown(surroundings.state.value)?.features ?? []).flatMap((feature) =>
    feature.properties.layer === 'block' && parcelById.value.has(feature.properties.id)
      ? [feature.properties.id]
      : [],
  ),
);

const sight = computed<Sight | null>(
  () => boxInView.value && { box: boxInView.value, width: window.innerWidth },
);
/** Of a theme that the parcels themselves say nothing of, what is told of them. */
const labelledFeatures = computed(() => {
  const shownTheme = theme.value;
  if (isRecorded(shownTheme)) return parcelFeatures.value;
  return parcelFeatures.value.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, [shownTheme]: classOf(shownTheme, feature.properties) },
  }));
});
const parcelLabels = computed(() => parcelLabelPoints(labelledFeatures.value, sight.value));
const areaLabels = computed(() => areaLabelPoints(shown(surroundings.state.value), sight.value));
const chosenParcel = computed(() => {
  const chosen = selection.value;
  return chosen?.kind === 'parcel' ? (parcelById.value.get(chosen.id)?.geometry ?? null) : null;
});

/** What the map shows, derived from the view and the records. */
export const mapContext = computed<MapContext>(() => ({
  isPictureShown: isPictureShown.value,
  view: {
    theme: theme.value,
    isolated: isolated.value,
    selection: selection.value,
    language: language.value,
    colourScheme: schemeOnMap.value,
    unit: unit.value,
  },
  ink: inks[schemeOnMap.value],
  parcelsAddress: parcelsAddress.value,
  tilesVersion: tilesVersion.value,
  surroundingsAddress: surroundings.address.value,
  blockMix: blockMix.value,
  areParcelsNear: areParcelsNear.value,
  bbox: zone.value?.bbox ?? null,
  basemap: drawnBasemap.value,
  areNamesFaint: areNamesFaint.value,
  singleParcelBlocks: singleParcelBlocks.value,
  openingTheme: opening.value?.theme ?? theme.value,
  chosenParcel: chosenParcel.value,
  parcelLabels: parcelLabels.value,
  areaLabels: areaLabels.value,
  fontsReady: fontsLoadedFor.value.length > 0,
  typeScale: typeScale.value,
}));
