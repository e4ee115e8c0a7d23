import { effect } from '@preact/signals';
import type { Bilingual } from '../../geodata/bilingual.ts';
import { currentSheet } from './currentContent.ts';
import { inFacesOfThePage } from './sheet/text.ts';

declare global {
  interface Window {
    /** What has become of the sheet, for whoever prints this page. */
    guatuSheet?:
      | { readonly status: 'drawn' }
      | { readonly status: 'refused'; readonly reason: Bilingual };
  }
}

/**
 * Keeps the sheet as a page of paper behind the page while it is chosen, so that whoever prints the page, this browser or one of the
 * server, prints it at its size. Returns what takes it away.
 */
export function keepPaperCopy(): () => void {
  const paper = document.createElement('div');
  paper.className = 'map-sheet-paper';
  paper.inert = true;
  const size = document.createElement('style');
  document.body.append(paper, size);
  const stop = effect(() => {
    const sheet = currentSheet.value;
    delete window.guatuSheet;
    if (sheet?.kind === 'refused') window.guatuSheet = { status: 'refused', reason: sheet.reason };
    if (sheet?.kind !== 'drawn') return forget(paper, size);
    // Its own ids: the preview has the same drawing.
    const svg = isPrintedByServer() ? inFacesOfThePage(sheet.svg) : sheet.svg;
    paper.innerHTML = svg.replaceAll(/(id="|href="#)line-/g, '$1paper-line-');
    size.textContent = `@page map-sheet { size: ${sheet.width}mm ${sheet.height}mm; margin: 0 }`;
    document.documentElement.dataset['mapSheet'] = 'ready';
    void typeIsHere(paper).then(() => {
      if (currentSheet.peek() === sheet) window.guatuSheet = { status: 'drawn' };
    });
    return undefined;
  });
  return () => {
    stop();
    paper.remove();
    size.remove();
    delete document.documentElement.dataset['mapSheet'];
    delete window.guatuSheet;
  };
}

function isPrintedByServer(): boolean {
  return window.guatuShownAt !== undefined;
}

function forget(paper: HTMLElement, size: HTMLElement): void {
  paper.replaceChildren();
  size.textContent = '';
  delete document.documentElement.dataset['mapSheet'];
}

/** Slices of the page's own type are fetched for what is laid out; a sheet without them would have the wrong letters. */
async function typeIsHere(paper: HTMLElement): Promise<void> {
  const { missingType } = await import('../look/type.ts');
  await missingType;
  if (isPrintedByServer()) await import('../look/webType.ts');
  paper.getBoundingClientRect();
  await document.fonts.ready;
}
