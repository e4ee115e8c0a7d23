import { signal } from '@preact/signals';
import { archiveFormat } from '../../geodata/export/archiveFormat.ts';
import { dataFormats } from '../../geodata/export/dataFormat.ts';
import { addressOf, RequestFailed } from '../api.ts';
import { download } from '../export/download.ts';
import { fileInPieces } from '../export/fileInPieces.ts';
import { fileName } from '../export/fileName.ts';
import { dateAsked, language } from '../state/current.ts';
import { shownDate, zone, zoneStatistics } from '../state/records.ts';
import { say } from '../words/words.ts';
import { current } from './choice.ts';
import { requestBody } from './request.ts';
import { words } from './words/words.ts';

/** What is being saved now, or what has become of it. */
type Saving =
  | { readonly kind: 'working'; readonly bytes: number; readonly cancel: () => void }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly text: string };

export const saving = signal<Saving | null>(null);

/** Has the server write the file that is chosen, and hands it over; one at a time. */
export async function save(firstBlock: string | undefined): Promise<void> {
  const of = zone.peek();
  if (of === undefined || saving.peek()?.kind === 'working') return;
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const told = (bytes: number) => {
    if (!controller.signal.aborted) saving.value = { kind: 'working', bytes, cancel };
  };
  told(0);
  const name = nameOfFile();
  try {
    const { address, ...request } = asked(of.id, firstBlock);
    download(await fileInPieces(address, { ...request, signal: controller.signal }, told), name);
    saving.value = { kind: 'saved', name };
  } catch (error) {
    saving.value = controller.signal.aborted ? null : { kind: 'failed', text: textOf(error) };
  }
}

/** Where the file comes from, and how it is asked for. */
function asked(zone: string, firstBlock: string | undefined): RequestInit & { address: string } {
  const asOf = dateAsked.peek();
  if (current.peek().tiles)
    return {
      address: addressOf.below(zone, 'tiles.pmtiles') + (asOf === null ? '' : `?asOf=${asOf}`),
    };
  return {
    address: addressOf.dataExport(zone),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(requestBody(firstBlock)),
  };
}

function textOf(error: unknown): string {
  const problem = error instanceof RequestFailed ? error.problem : null;
  if (problem === null) return words.peek().dataExport.failed;
  return language.peek() === 'zh' ? problem.detail : problem.detailEn;
}

/** `金东开发区_地块_全区_2010-09-30_示意.zip` */
function nameOfFile(): string {
  const { format, extent, tiles } = current.peek();
  const { example, schematic } = zoneStatistics.peek().quality;
  const { marks } = words.peek().exports;
  const of = zone.peek();
  const text = words.peek().dataExport;
  return fileName(
    {
      zone: of ? say({ zh: of.name, en: of.nameEn }) : '',
      content: tiles ? text.tiles : text.parcels,
      area: text.extents[tiles ? 'zone' : extent],
      date: shownDate.peek(),
      marks: [
        ...(example.parcels > 0 ? [marks.example] : []),
        ...(schematic.parcels > 0 ? [marks.schematic] : []),
      ],
    },
    (tiles ? archiveFormat : dataFormats[format]).extension,
  );
}
