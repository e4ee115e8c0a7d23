import type { BoundingBox } from '../geometry.ts';
import { orientations, papers, type Orientation, type Paper } from './paper.ts';
import { largestScale, smallestScale } from './sheetScale.ts';

/** What of the zone a sheet shows. */
export type SheetSubject =
  | { readonly kind: 'zone' }
  /** What somebody had on the screen. */
  | { readonly kind: 'view'; readonly box: BoundingBox }
  /** One block, as a poster. */
  | { readonly kind: 'block'; readonly id: string };

/** Dark ink on light paper, or as a wall in a dark room has it. */
export const sheetInks = ['light', 'dark'] as const;

/** 图幅: a sheet of paper, what is on it and how large. */
export type SheetChoice = {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** The denominator of the scale; null: the largest round one at which all of it fits. */
  readonly scale: number | null;
  readonly of: SheetSubject;
  readonly ink: (typeof sheetInks)[number];
};

export const usualSheet: SheetChoice = {
  paper: 'A3',
  orientation: 'landscape',
  scale: null,
  of: { kind: 'zone' },
  ink: 'light',
};

/** The keys under which a sheet stands in an address. */
export const sheetKeys = ['paper', 'paperScale', 'paperOf', 'paperInk'] as const;
export type SheetKey = (typeof sheetKeys)[number];

/** What the text under a key means: `paper=A3-portrait`, `paperScale=10000`, `paperOf=block.nanbo`; undefined where nothing. */
export function readSheetMember(key: SheetKey, text: string): Partial<SheetChoice> | undefined {
  switch (key) {
    case 'paper':
      return readPaper(text);
    case 'paperScale':
      return readScale(text);
    case 'paperOf': {
      const of = readSubject(text);
      return of && { of };
    }
    case 'paperInk': {
      const ink = sheetInks.find((each) => each === text);
      return ink && { ink };
    }
  }
}

/** The texts under the keys; null where the usual sheet has the same. */
export function writeSheet(choice: SheetChoice): Record<SheetKey, string | null> {
  const { paper, orientation, scale, of, ink } = choice;
  const size = `${paper}-${orientation}`;
  return {
    paper: size === `${usualSheet.paper}-${usualSheet.orientation}` ? null : size,
    paperScale: scale === null ? null : String(scale),
    paperOf: writeSubject(of),
    paperInk: ink === usualSheet.ink ? null : ink,
  };
}

function readPaper(text: string): Partial<SheetChoice> | undefined {
  const [size, way] = text.split('-');
  const paper = papers.find((each) => each === size);
  const orientation = orientations.find((each) => each === way);
  return paper && orientation && { paper, orientation };
}

function readScale(text: string): Partial<SheetChoice> | undefined {
  const scale = /^\d{4,5}$/.test(text) ? Number(text) : Number.NaN;
  return scale >= largestScale && scale <= smallestScale ? { scale } : undefined;
}

function readSubject(text: string): SheetSubject | undefined {
  if (text.startsWith('block.') && text.length > 6) return { kind: 'block', id: text.slice(6) };
  const box = text.split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const [west = NaN, south = NaN, east = NaN, north = NaN] = box;
  const isBox = box.length === 4 && west < east && south < north && isOnEarth(box);
  return isBox ? { kind: 'view', box: [west, south, east, north] } : undefined;
}

/** Degrees, away from the poles, where no survey grid reaches. */
function isOnEarth([west = NaN, south = NaN, east = NaN, north = NaN]: readonly number[]): boolean {
  return west >= -180 && east <= 180 && south >= -84 && north <= 84;
}

function writeSubject(of: SheetSubject): string | null {
  if (of.kind === 'zone') return null;
  return of.kind === 'block' ? `block.${of.id}` : of.box.join(',');
}
