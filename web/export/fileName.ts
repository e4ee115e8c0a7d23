import type { IsoDate } from '../../geodata/date.ts';

/** Characters a part of a name may take: of two long Chinese names in UTF-8 a file system still holds both, 255 bytes. */
const longestPart = 24;

/**
 * `示例开发区_用地指标_青禾区块_2026-06-30_示例.xlsx`: zone, what it is, area, day, marks. Every part is made safe for Windows,
 * macOS, Linux and a shared drive.
 */
export function fileName(
  parts: {
    readonly zone: string;
    readonly content: string;
    readonly area: string;
    /** null for a zone of which nothing has been observed yet. */
    readonly date: IsoDate | null;
    readonly marks: readonly string[];
  },
  extension: string,
): string {
  const { zone, content, area, date, marks } = parts;
  const safe = [zone, content, area, date ?? '', ...marks]
    .map(safePart)
    .filter((part) => part !== '');
  return `${safe.join('_')}.${extension}`;
}

/** Without what file systems refuse, what turns text around or hides in it, and what separates the parts. */
function safePart(text: string): string {
  const shown = text.normalize('NFC').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  const plain = shown.replace(/[\s\\/:*?"<>|_%#~.'`$;&!]+/gu, '-').replace(/^-+|-+$/g, '');
  return [...plain].slice(0, longestPart).join('').replace(/-+$/, '');
}
