import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import { addressOf, getJson } from '../api.ts';
import { fileName } from '../export/fileName.ts';
import { offlineCopy } from '../state/offlineCopy.ts';
import { shownDate, zone, zoneStatistics } from '../state/records.ts';
import { say } from '../words/words.ts';
import { currentSheet } from './currentContent.ts';
import { choice } from './mapExportView.ts';
import { offlineOf } from './save/offline.ts';
import { pdfOf } from './save/pdf.ts';
import { pngOf, pngSizes } from './save/png.ts';
import { pptxOf } from './save/pptx.ts';
import { save, saving } from './saving.ts';
import { words } from './words/words.ts';

/** Whether the server can print; null while nobody knows. */
const canPrint = signal<boolean | null>(null);

async function askPrinter(of: string, abort: AbortSignal): Promise<void> {
  const read = await getJson<{ readonly canPrint: boolean }>(addressOf.sheets(of), abort);
  canPrint.value = read.canPrint;
}

/** The forms in which the sheet can be taken away, and how far that is. */
export function SaveButtons() {
  const text = words.value.mapExport;
  const sheet = currentSheet.value;
  const id = zone.value?.id;
  useEffect(() => {
    const controller = new AbortController();
    if (id !== undefined) askPrinter(id, controller.signal).catch(() => {});
    return () => controller.abort();
  }, [id]);
  const isBusy = saving.value?.kind === 'working';
  const drawn = sheet?.kind === 'drawn' ? sheet : undefined;
  const isReady = drawn !== undefined && !isBusy;
  return (
    <section class="map-export-save" aria-label={text.save}>
      <div class="map-export-buttons">
        <Button
          label={text.pdf}
          hint={text.pdfHint}
          isReady={isReady && canPrint.value !== false}
          press={() => void save(nameOf('pdf'), text.working.pdf, pdfOf(id ?? ''))}
        />
        {Object.entries(pngSizes).map(([name, long]) => (
          <Button
            key={name}
            label={text.png(name)}
            hint={text.pngHint(long)}
            isReady={isReady}
            press={() => drawn && void save(nameOf('png'), text.working.png, pngOf(drawn, long))}
          />
        ))}
        <Button
          label={text.pptx}
          hint={text.pptxHint}
          isReady={isReady && id !== undefined}
          press={() => void save(nameOfSlides, text.working.pptx, pptxOf(id ?? ''))}
        />
        <Button
          label={text.svg}
          hint={text.svgHint}
          isReady={isReady}
          press={() =>
            drawn &&
            void save(nameOf('svg'), text.svg, () =>
              Promise.resolve(new Blob([drawn.svg], { type: 'image/svg+xml' })),
            )
          }
        />
        <Button
          label={text.print}
          hint={text.printHint}
          isReady={isReady}
          press={() => window.print()}
        />
        {offlineCopy === null && (
          <Button
            label={text.offline}
            hint={text.offlineHint}
            isReady={id !== undefined && !isBusy}
            press={() => void save(nameOfCopy, text.working.offline, offlineOf(id ?? ''))}
          />
        )}
      </div>
      {canPrint.value === false && (
        <p class="map-export-caution" role="status">
          {offlineCopy === null ? text.noPrinter : text.noPrinterInCopy} {text.printInstead}
        </p>
      )}
      <Progress />
    </section>
  );
}

function Button(props: {
  readonly label: string;
  readonly hint: string;
  readonly isReady: boolean;
  readonly press: () => void;
}) {
  return (
    <button type="button" class="button" disabled={!props.isReady} onClick={props.press}>
      <b>{props.label}</b>
      <small>{props.hint}</small>
    </button>
  );
}

function Progress() {
  const text = words.value.mapExport;
  const now = saving.value;
  if (now === null) return null;
  if (now.kind === 'working')
    return (
      <p class="map-export-progress" role="status">
        <span>{now.text}</span>
        <button type="button" class="button" onClick={now.cancel}>
          {text.cancel}
        </button>
      </p>
    );
  if (now.kind === 'saved') return <p role="status">{text.done(now.name)}</p>;
  return (
    <p class="map-export-caution" role="alert">
      {now.text} {now.isPrinter && text.printInstead}
    </p>
  );
}

const nameOf = (extension: string) => () =>
  fileNameOf(words.peek().mapExport.sheetName, choice.peek().paper, extension);

const nameOfSlides = () => fileNameOf(words.peek().mapExport.slidesName, '', 'pptx');

const nameOfCopy = (type: string) =>
  fileNameOf(words.peek().mapExport.offline, '', type === 'application/zip' ? 'zip' : 'html');

/** `金东开发区_图幅_A3_2010-09-30_示意.pdf`, `金东开发区_汇报_2010-09-30_示意.pptx` */
function fileNameOf(content: string, area: string, extension: string): string {
  const { example, schematic } = zoneStatistics.peek().quality;
  const { marks } = words.peek().exports;
  const of = zone.peek();
  return fileName(
    {
      zone: of ? say({ zh: of.name, en: of.nameEn }) : '',
      content,
      area,
      date: shownDate.peek(),
      marks: [
        ...(example.parcels > 0 ? [marks.example] : []),
        ...(schematic.parcels > 0 ? [marks.schematic] : []),
      ],
    },
    extension,
  );
}
