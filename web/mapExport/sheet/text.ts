import { sansFamilies, serifFamilies } from '../../look/families.ts';
import { element, escaped, type Point } from './svg.ts';

const families = (names: readonly string[], generic: string) =>
  [...names.map((name) => `'${name}'`), generic].join(', ');

/** The faces of the page, which are those of the system where it has Chinese ones. */
export const sans = families(sansFamilies, 'sans-serif');
export const serif = families(serifFamilies, 'serif');

export type TextLook = {
  /** Of an em, in millimetres. */
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
  readonly family?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Between letters, in em. */
  readonly spacing?: number;
  /** Degrees clockwise about its place. */
  readonly turned?: number;
};

/**
 * A drawing in the faces that the page brings itself, before those of the system. In system faces a character may share its glyph with
 * a radical that looks the same; Chromium then writes the radical into a PDF, and nobody finds 金 by searching for it.
 */
export function inFacesOfThePage(svg: string): string {
  const last = (names: readonly string[]) => [names.at(-1)!, ...names.slice(0, -1)];
  return svg
    .replaceAll(escaped(sans), escaped(families(last(sansFamilies), 'sans-serif')))
    .replaceAll(escaped(serif), escaped(families(last(serifFamilies), 'serif')));
}

/** A line of text whose baseline begins, or is centred, at a place. */
export function textAt([x, y]: Point, content: string, look: TextLook): string {
  const { size, turned = 0 } = look;
  return element(
    'text',
    {
      x,
      y,
      ...lookOf(look),
      transform: turned === 0 ? undefined : `rotate(${turned.toFixed(2)} ${x} ${y})`,
      'font-size': size,
    },
    escaped(content),
  );
}

export function lookOf({ size, colour, ...look }: TextLook) {
  return {
    'font-size': size,
    fill: colour,
    'font-family': look.family,
    'font-weight': look.weight,
    'text-anchor': look.anchor === 'start' ? undefined : look.anchor,
    'letter-spacing': look.spacing === undefined ? undefined : look.spacing * size,
  };
}

/** Height of a capital or a Chinese character above the baseline, by which a line is centred on a height. */
export const riseToMiddle = 0.36;

/** Width in em of what is no Chinese character, in the faces of the page, a little on the wide side. */
function widthOf(character: string): number {
  if (/[\u2e80-\uffef]/.test(character)) return 1;
  if (/[0-9]/.test(character)) return 0.57;
  if (/[iIljtfr.,:;'’|!()[\] ·]/.test(character)) return 0.33;
  if (/[mwMW%—]/.test(character)) return 0.9;
  return /[A-Z]/.test(character) ? 0.66 : 0.57;
}

/** As wide as a line of text is set, in em. */
export function emWidth(text: string, spacing = 0): number {
  return [...text].reduce((sum, character) => sum + widthOf(character) + spacing, 0);
}

/** Breaks a text into lines no wider than so many em: Chinese anywhere but before a closing mark, the rest between words. */
export function wrapped(text: string, widest: number): string[] {
  const pieces =
    text.match(/[（“《]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*)[，。；：、）”》]*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && emWidth((line + piece).trimEnd()) > widest) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
