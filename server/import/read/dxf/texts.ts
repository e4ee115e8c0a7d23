import type { LonLat } from '../../../../geodata/geometry.ts';
import { numberOf, textOf, type Entity } from './groups.ts';
import { placed, type Placement } from './placement.ts';

/** Words of a drawing, where they stand and how high they are written. */
export type DrawnText = { readonly text: string; readonly place: LonLat; readonly height: number };

const kinds = new Set(['TEXT', 'MTEXT', 'ATTRIB']);

export function drawnText(entity: Entity, placement: Placement): DrawnText | null {
  if (!kinds.has(entity.type)) return null;
  // A long MTEXT has its beginning in groups 3; the end is in group 1.
  const raw = entity.groups
    .filter(({ code }) => code === 3 || code === 1)
    .map(({ value }) => value);
  const text = plainText(raw.join(''));
  if (text === '') return null;
  // A text that is centred or ends somewhere has its place in the second point.
  const isAligned =
    entity.type !== 'MTEXT' && (numberOf(entity, 72) > 0 || numberOf(entity, 73) > 0);
  const [x, y] = isAligned && textOf(entity, 11) !== undefined ? [11, 21] : [10, 20];
  const place = placed(placement, [numberOf(entity, x), numberOf(entity, y)]);
  return { text, place, height: numberOf(entity, 40) };
}

/** Text without the signs of formatting: `{\fSimSun|b0;凤塘}\P96亩` → `凤塘 96亩`; `\U+9E4F` and `%%c` are characters. */
export function plainText(raw: string): string {
  return raw
    .replace(/\\U\+([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\M\+\d([0-9A-Fa-f]{4})/g, (_, code: string) =>
      new TextDecoder('gb18030').decode(Buffer.from(code, 'hex')),
    )
    .replace(/%%(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(
      /%%([cdp])/gi,
      (_, sign: string) => ({ c: '⌀', d: '°', p: '±' })[sign.toLowerCase()] ?? '',
    )
    .replace(/%%[uokUOK]/g, '')
    .replace(/\\S([^;]*)[#^/]([^;]*);/g, '$1/$2')
    .replace(/\\[ACFHQTWfp][^;\\]*;/g, '')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/\\P|\\~/g, ' ')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([\\{}])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
