import { batch, signal } from '@preact/signals';
import { underlayCredits } from '../map/overlays.ts';
import { flyTo } from './flight.ts';
import { openedFiles, type OpenedFile } from './openedFiles.ts';
import { closeTileFile, openTileFile } from './openTileFile.ts';
import { TileFileError, type TileFile, type TileFileFault } from './tileFile.ts';

/** Files that could not be opened the last time, and why. */
export const refused = signal<readonly { readonly name: string; readonly fault: TileFileFault }[]>(
  [],
);

/** Opens files one after the other; the map goes to the last. */
export async function openFiles(files: readonly File[]): Promise<void> {
  refused.value = [];
  let last: TileFile | undefined;
  for (const file of files)
    try {
      last = await openTileFile(file);
      keep([...openedFiles.peek(), { file: last, isShown: true }]);
    } catch (error) {
      if (!(error instanceof TileFileError)) throw error;
      refused.value = [...refused.peek(), { name: file.name, fault: error.fault }];
    }
  if (last) flyTo(last);
}

export function showFile(id: string, isShown: boolean): void {
  keep(openedFiles.peek().map((one) => (one.file.id === id ? { ...one, isShown } : one)));
}

export function putAway(id: string): void {
  keep(openedFiles.peek().filter(({ file }) => file.id !== id));
  closeTileFile(id);
}

function keep(files: readonly OpenedFile[]): void {
  batch(() => {
    openedFiles.value = files;
    const credits = files.flatMap(({ file, isShown }) =>
      isShown && file.attribution ? [file.attribution] : [],
    );
    underlayCredits.value = [...new Set(credits)];
  });
}
