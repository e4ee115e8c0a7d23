import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from its lower left corner. */
type PdfText = { readonly text: string; readonly x: number; readonly y: number };

/** Node 20 lacks it, and pdf.js calls it. */
const promises = Promise as unknown as Record<string, unknown>;
promises['try'] ??= (work: (...given: unknown[]) => unknown, ...given: unknown[]) =>
  new Promise((resolve) => resolve(work(...given)));

/** Pages of a PDF: their size in points, what is written on them and where, and what of their type is not embedded. */
export async function readPdf(file: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(file));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item): PdfText[] =>
        'str' in item
          ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
          : [],
      );
      const operators = await page.getOperatorList();
      const fonts = new Set(
        operators.argsArray.flatMap((given: unknown) =>
          Array.isArray(given) && typeof given[0] === 'string' && given[0].startsWith('g_')
            ? [given[0]]
            : [],
        ),
      );
      const missing = [...fonts].filter((name) => {
        const font = page.commonObjs.get(name) as { missingFile?: boolean; isType3Font?: boolean };
        return font.missingFile === true && font.isType3Font !== true;
      });
      return { width: right - left, height: top - bottom, texts, fonts: fonts.size, missing };
    }),
  );
}
