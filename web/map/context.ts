import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Areal, BoundingBox } from '../../geodata/geometry.ts';
import type { BlockMix } from '../state/largeZone.ts';
import type { Theme } from '../state/theme.ts';
import type { View } from '../state/view.ts';
import type { DrawnBasemap } from './basemap/drawnBasemap.ts';
import type { Ink } from './ink.ts';
import type { LabelCollection } from './labels.ts';

/** All that decides how the map is drawn. The style is a function of it and of nothing else. */
export type MapContext = {
  /** Whether parcels are on screen. What is drawn with them comes after them: each source more is a round trip and a frame. */
  readonly isPictureShown: boolean;
  readonly view: Pick<
    View,
    'theme' | 'isolated' | 'selection' | 'language' | 'colourScheme' | 'unit'
  >;
  readonly ink: Ink;
  /** Addresses of GeoJSON; null while the zone is not known yet. */
  readonly parcelsAddress: string | null;
  /** Names the tiles of a zone of very many parcels, from which they are drawn instead; null of any other. */
  readonly tilesVersion: string | null;
  readonly surroundingsAddress: string | null;
  /** Of the blocks of a zone of very many parcels, which are drawn in the parcels' stead; undefined of any other. */
  readonly blockMix: BlockMix | undefined;
  /** Whether all parcels in view are here to be drawn. */
  readonly areParcelsNear: boolean;
  readonly bbox: BoundingBox | null;
  /** null where the installation has none, it is switched off, or not ready yet. */
  readonly basemap: DrawnBasemap | null;
  /** Whether names on the ground step back, because what stands on it has numbers that would lie over them. */
  readonly areNamesFaint: boolean;
  /** Blocks that consist of one parcel of the same id: drawn and named as that parcel only. */
  readonly singleParcelBlocks: readonly string[];
  /** The theme under which the parcels were first laid out. */
  readonly openingTheme: Theme;
  /** The shape of the parcel that is selected; null where none is, or it is not known yet. */
  readonly chosenParcel: Areal | null;
  /** Names of parcels as points: all of them, or of very many those that can be read where the map is now. */
  readonly parcelLabels: LabelCollection;
  readonly areaLabels: LabelCollection;
  /** False until the label fonts are here: glyphs drawn before would stay in the fallback font. */
  readonly fontsReady: boolean;
  /** Size of type against the desk's, 1 on a desk, 2 on a 4K wall. */
  readonly typeScale: number;
};

/** One layer file's part of the style: its sources by name and its layers bottom to top. */
export type StylePart = {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
};

/** What a capability draws, above the parcels and below the names. */
export type Overlay = (context: MapContext) => StylePart;

export const emptyCollection = { type: 'FeatureCollection' as const, features: [] };

export function nameOpacity({ areNamesFaint }: MapContext): number {
  return areNamesFaint ? 0.3 : 1;
}

/** The property that carries a name in the language of the screen. */
export function nameProperty(context: MapContext): 'name' | 'nameEn' {
  return context.view.language === 'zh' ? 'name' : 'nameEn';
}
