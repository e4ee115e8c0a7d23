import type { ColourScheme } from '../state/colourScheme.ts';

/** The colours a map is printed with. The panels read the same hues from look/colourSchemes.css. */
export type Ink = {
  readonly ground: string;
  readonly hairline: string;
  readonly text: string;
  readonly mutedText: string;
  readonly halo: string;
  readonly water: string;
  readonly waterText: string;
  readonly roadCasing: string;
  readonly road: string;
  readonly townLine: string;
  readonly placeText: string;
  readonly outline: string;
  readonly seal: string;
  readonly selectionCasing: string;
  /** The surveyor's ink: land that is measured, and what is drawn to measure it. */
  readonly measure: string;
};

export const inks: Record<ColourScheme, Ink> = {
  light: {
    ground: '#f6f2e9',
    hairline: '#e2dbca',
    text: '#2a2925',
    mutedText: '#57534a',
    halo: '#f9f6ee',
    water: '#b9d3dc',
    waterText: '#557f8f',
    roadCasing: '#c9bfa8',
    road: '#fffdf8',
    townLine: '#c4b99f',
    placeText: '#9a907b',
    outline: '#2a2925',
    seal: '#b23a2b',
    selectionCasing: '#fdfbf6',
    measure: '#6b2f5b',
  },
  dark: {
    ground: '#12171b',
    hairline: '#20272d',
    text: '#f4efe3',
    mutedText: '#c9c4b8',
    halo: '#12171b',
    water: '#24424f',
    waterText: '#7fa9b8',
    roadCasing: '#3b444c',
    road: '#20272d',
    townLine: '#3f4850',
    placeText: '#79838b',
    outline: '#eee8da',
    seal: '#ee6a55',
    selectionCasing: '#0b0f12',
    measure: '#f0a6dc',
  },
};
