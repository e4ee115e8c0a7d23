import type { ParcelChangeKind } from '../../geodata/parcelChanges.ts';
import type { ColourScheme } from './colourScheme.ts';

type Colours = Readonly<Record<ParcelChangeKind, string>>;

/** Blue is on, red is back or in the way, green is free again; told apart by lightness too, and never by colour alone. */
const colours: Readonly<Record<ColourScheme, Colours>> = {
  light: {
    blocked: '#8f1f1a',
    slippedBack: '#d9694f',
    unblocked: '#6f9f5b',
    advanced: '#3a8ca9',
    firstHeard: '#c9b458',
    lost: '#8b7f9c',
    restated: '#b59f86',
  },
  dark: {
    blocked: '#ff5a47',
    slippedBack: '#c96a52',
    unblocked: '#7fb86a',
    advanced: '#4fa9c9',
    firstHeard: '#d8c768',
    lost: '#9d92b4',
    restated: '#8f7d68',
  },
};

export function changeColour(kind: ParcelChangeKind, scheme: ColourScheme): string {
  return colours[scheme][kind];
}

/** A sign for each, so that nobody has to tell colours apart. */
export const changeSigns: Readonly<Record<ParcelChangeKind | 'unchanged', string>> = {
  blocked: '■',
  slippedBack: '▼',
  unblocked: '□',
  advanced: '▲',
  firstHeard: '＋',
  lost: '－',
  restated: '◇',
  unchanged: '＝',
};

/** What a parcel's state on the map is called while changes are shown: `change/advanced`. */
export function changeClass(kind: ParcelChangeKind | 'unchanged'): string {
  return `change/${kind}`;
}
