import { signal } from '@preact/signals';
import type { TileFile } from './tileFile.ts';

export type OpenedFile = { readonly file: TileFile; readonly isShown: boolean };

/** The files that are open, the last one on top. They are so for as long as the page is: a browser gives no file by its address. */
export const openedFiles = signal<readonly OpenedFile[]>([]);
