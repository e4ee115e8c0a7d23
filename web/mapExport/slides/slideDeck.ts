import type { Bilingual, Language } from '../../../geodata/bilingual.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import type { AreaUnit } from '../../../geodata/units.ts';
import type { ColourScheme } from '../../state/colourScheme.ts';

/** The map of a slide as a picture, and what stands on it as shapes of its own. */
export type SlideMap = {
  /** `data:image/png;base64,…`, twice as many pixels as a screen shows of it or more. */
  readonly image: string;
  /** The denominator of the scale when the slide is shown 13.33 inches wide. */
  readonly scale: number;
};

/** One slide: what a scene says, its map, and the address of the same view. */
export type Slide = {
  readonly reading: SceneReading;
  readonly map: SlideMap | null;
  readonly address: string;
  /** A PNG of the code that opens it. */
  readonly code: string;
};

/** A deck as slides, whatever writes them. */
export type SlideDeck = {
  readonly title: Bilingual;
  readonly zone: Bilingual;
  /** Titles of the documents by their ids. */
  readonly sources: Readonly<Record<string, Bilingual>>;
  readonly slides: readonly Slide[];
  readonly language: Language;
  readonly unit: AreaUnit;
  readonly scheme: ColourScheme;
};

/** In inches, as slides are measured: 16:9. */
export const slideSize = { width: 13.333, height: 7.5 };
export const mapBox = { x: 0.35, y: 1.05, width: 7.95, height: 5.35 };
export const millimetresPerInch = 25.4;
