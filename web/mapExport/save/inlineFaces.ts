import { missingType } from '../../look/type.ts';
import { escaped } from '../sheet/svg.ts';

/**
 * A drawing with the page's own type in it, where the system has none: a picture made of a drawing sees no fonts but the
 * system's. Only the slices that its characters need.
 */
export async function withFaces(svg: string): Promise<string> {
  const missing = await missingType;
  if (!missing.sans && !missing.serif) return svg;
  const characters = new Set([...svg].map((character) => character.codePointAt(0) ?? 0));
  const rules = await Promise.all(facesFor(characters).map(inlined));
  return svg.replace('>', `><style>${escaped(rules.join('\n'))}</style>`);
}

function facesFor(characters: ReadonlySet<number>): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => {
      const range = rule.style.getPropertyValue('unicode-range');
      return rangesOf(range).some(([from, to]) =>
        [...characters].some((character) => character >= from && character <= to),
      );
    });
}

/** `U+4e00-4e0f, U+6d` → [[0x4e00, 0x4e0f], [0x6d, 0x6d]] */
function rangesOf(text: string): [from: number, to: number][] {
  return [...text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

async function inlined(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const bytes = new Uint8Array(await (await fetch(new URL(source, base))).arrayBuffer());
  const coded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return rule.cssText.replace(
    /src:[^;]+;/,
    `src: url(data:font/woff2;base64,${coded}) format("woff2");`,
  );
}
