import '../look/print.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { picture } from '../../map/map.ts';
import { measured } from '../reading/measured.ts';
import type { ExportedReading } from '../export/exportedReading.ts';
import type { Writing } from '../export/writing.ts';
import { Paper } from './printedPage.tsx';

let close = () => {};

/**
 * Lays out a sheet of paper and opens the browser's print. It stays behind the page, for whoever prints again, until the
 * board shows something else.
 */
export async function openPaper(table: ExportedReading, writing: Writing): Promise<void> {
  close();
  const map = await picture();
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  sheet.inert = true;
  document.body.append(sheet);
  document.documentElement.dataset['paper'] = 'ready';
  render(<Paper table={table} writing={writing} map={map} />, sheet);
  const printed = measured.peek();
  const stop = effect(() => {
    if (measured.value !== printed) close();
  });
  close = () => {
    close = () => {};
    stop();
    render(null, sheet);
    sheet.remove();
    delete document.documentElement.dataset['paper'];
  };
  await everythingDrawn(sheet);
  window.print();
}

/** Slices of fonts are fetched for what is laid out; a picture is decoded when it is first painted. */
async function everythingDrawn(sheet: HTMLElement): Promise<void> {
  await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode()));
  // Asking for a size has the sheet laid out at once, so that the fonts it wants are on their way.
  sheet.getBoundingClientRect();
  await document.fonts.ready;
}
