import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from its lower left corner. */
type PdfText = { readonly text: string; readonly x: number; readonly y: number };

/** As pdf.js gives it: what is written, and where by a matrix. */
type TextItem = {
  readonly str: string;
  readonly transform: readonly [number, number, number, number, number, number];
};

type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** How many faces it is set in, and which of them are not in the file. */
  readonly fonts: number;
  readonly missing: readonly string[];
};

/** Node 20 lacks it, and pdf.js calls it. */
const promises = Promise as unknown as Record<string, unknown>;
promises['try'] ??= (work: (...given: unknown[]) => unknown, ...given: unknown[]) =>
  new Promise((resolve) => resolve(work(...given)));

/** Pages of a PDF: their size in points, what is written on them and where, and what of their type is not embedded. */
export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(file));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const texts = (items as readonly Partial<TextItem>[]).flatMap(({ str, transform }) =>
        str === undefined || transform === undefined
          ? []
          : [{ text: str, x: transform[4], y: transform[5] }],
      );
      const operators = await page.getOperatorList();
      const fonts = new Set(
        operators.argsArray.flatMap((given: unknown) =>
          Array.isArray(given) && typeof given[0] === 'string' && given[0].startsWith('g_')
            ? [given[0]]
            : [],
        ),
      );
      const missing = [...(fonts as Set<string>)].filter((name) => {
        const font = page.commonObjs.get(name) as { missingFile?: boolean; isType3Font?: boolean };
        return font.missingFile === true && font.isType3Font !== true;
      });
      return { width: right - left, height: top - bottom, texts, fonts: fonts.size, missing };
    }),
  );
}
