import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from its lower left corner. */
type PdfText = { readonly text: string; readonly x: number; readonly y: number };

/** What is used here of pdf.js, whose own types are another package. */
type PdfDocument = {
  readonly numPages: number;
  getPage(number: number): Promise<{
    readonly view: readonly number[];
    readonly commonObjs: { get(name: string): { missingFile?: boolean; isType3Font?: boolean } };
    getTextContent(): Promise<{
      readonly items: readonly { readonly str?: string; readonly transform?: readonly number[] }[];
    }>;
    getOperatorList(): Promise<{ readonly argsArray: readonly unknown[] }>;
  }>;
};

/** Node 20 lacks it, and pdf.js calls it. */
const promises = Promise as unknown as Record<string, unknown>;
promises['try'] ??= (work: (...given: unknown[]) => unknown, ...given: unknown[]) =>
  new Promise((resolve) => resolve(work(...given)));

/** Pages of a PDF: their size in points, what is written on them and where, and what of their type is not embedded. */
export async function readPdf(file: Uint8Array) {
  const document: PdfDocument = await open(new Uint8Array(file));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const { argsArray } = await page.getOperatorList();
      const fonts = [...new Set(argsArray.flatMap(fontNamed))];
      return {
        width: right - left,
        height: top - bottom,
        texts: items.flatMap(({ str, transform }): PdfText[] =>
          str === undefined ? [] : [{ text: str, x: transform?.[4] ?? 0, y: transform?.[5] ?? 0 }],
        ),
        fonts: fonts.length,
        // A font of Type 3 is nothing but its drawings, so it has no file that could be missing.
        missing: fonts.filter((name) => {
          const { missingFile, isType3Font } = page.commonObjs.get(name);
          return missingFile === true && isType3Font !== true;
        }),
      };
    }),
  );
}

const open = getDocumentProxy as unknown as (file: Uint8Array) => Promise<PdfDocument>;

/** The font that an operator sets: `g_d0_f1`. A picture has such a name too: `g_d0_img_p0_1`. */
function fontNamed(given: unknown): string[] {
  const [name]: readonly unknown[] = Array.isArray(given) ? given : [];
  return typeof name === 'string' && /^g_d\d+_f\d+$/.test(name) ? [name] : [];
}
