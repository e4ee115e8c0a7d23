import type { DraftOutcome } from '../../geodata/import/importDraft.ts';
import type { ColourScheme } from '../state/colourScheme.ts';

/** Outcomes that have a colour; what cannot come in is hatched, what is left out is hollow. */
type ColouredOutcome = Exclude<DraftOutcome, 'blocked' | 'skipped'>;

/** Told apart by lightness too: new land is dark on paper and light in the hall, what stays as it is steps back. */
const colours: Readonly<Record<ColourScheme, Readonly<Record<ColouredOutcome, string>>>> = {
  light: {
    new: '#2f6f4f',
    boundaryReplaced: '#3a8ca9',
    attributesChanged: '#c08a2d',
    unchanged: '#a8a294',
  },
  dark: {
    new: '#7bc79b',
    boundaryReplaced: '#4fa9c9',
    attributesChanged: '#e0b04f',
    unchanged: '#6d747a',
  },
};

export const colouredOutcomes = Object.keys(colours.light) as ColouredOutcome[];

export function outcomeColour(outcome: ColouredOutcome, scheme: ColourScheme): string {
  return colours[scheme][outcome];
}

/** How an outcome is drawn beside its word. */
export function outcomeSwatch(
  outcome: DraftOutcome,
  scheme: ColourScheme,
): { readonly class: string; readonly background?: string } {
  if (outcome === 'blocked') return { class: 'swatch swatch-blocked' };
  if (outcome === 'skipped') return { class: 'swatch swatch-dashed' };
  return { class: 'swatch', background: outcomeColour(outcome, scheme) };
}
