import { inks } from '../../map/ink.ts';
import type { SlideDeck } from './slideDeck.ts';

/** Colours of a slide, without the #: as the wall has them. */
export type SlideLook = {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly seal: string;
  readonly accent: string;
};

/** A face that every Chinese Windows and WPS has: none is embedded in a slide. */
export const face = 'Microsoft YaHei';

export function lookOfSlides({ scheme }: Pick<SlideDeck, 'scheme'>): SlideLook {
  const ink = inks[scheme];
  const isDark = scheme === 'dark';
  return {
    ground: bare(isDark ? ink.ground : '#ffffff'),
    text: bare(ink.text),
    muted: bare(isDark ? '#9a9890' : ink.mutedText),
    line: bare(isDark ? '#3b444c' : '#d8d0be'),
    seal: bare(ink.seal),
    accent: bare(isDark ? '#d3cb62' : ink.seal),
  };
}

/** `#12171b` → `12171B` */
export function bare(colour: string): string {
  return colour.slice(1).toUpperCase();
}
