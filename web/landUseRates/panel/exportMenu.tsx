import '../look/exportMenu.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dataUntil } from '../../state/daysOnRecord.ts';
import { say } from '../../words/words.ts';
import { ratesExports, type Export } from '../export/exports.ts';
import { measured, measuredAgainst } from '../reading/measured.ts';
import { words } from '../words/words.ts';
import { TooManyNote } from './listedNote.tsx';

type Making =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'making' | 'failed'; readonly what: Export };

const making = signal<Making>({ kind: 'nothing' });

/** 带走: what the panel shows as a workbook, lists, a map file and a sheet of paper. */
export function ExportMenu() {
  const text = words.value.exported;
  const reading = measured.value?.status === 'read' ? measured.value.reading : null;
  const isReady =
    reading !== null &&
    reading.counted === null &&
    measuredAgainst.value?.status !== 'loading' &&
    dataUntil.value !== undefined;
  const now = making.value;
  useEffect(() => {
    // What failed was of other figures.
    if (making.peek().kind === 'failed') making.value = { kind: 'nothing' };
  }, [measured.value]);
  return (
    <footer class="export-menu" role="group" aria-labelledby="export-menu-heading">
      <h3 id="export-menu-heading">{text.heading}</h3>
      {reading?.counted && <TooManyNote reading={reading} />}
      <div class="segments small">
        {ratesExports.map((one) => (
          <button
            key={one.id}
            type="button"
            title={isReady ? say(one.hint) : text.notYet}
            disabled={!isReady || now.kind === 'making'}
            onClick={() => void make(one)}
          >
            {say(one.name)}
          </button>
        ))}
      </div>
      <p role="status">
        {now.kind === 'making' && text.making}
        {now.kind === 'failed' && (
          <>
            {text.failed}{' '}
            <button type="button" class="link" onClick={() => void make(now.what)}>
              {words.value.notices.retry}
            </button>
          </>
        )}
      </p>
    </footer>
  );
}

async function make(what: Export): Promise<void> {
  making.value = { kind: 'making', what };
  try {
    const { currentReading, currentWriting, sourcesToName } =
      await import('../export/currentReading.ts');
    const reading = currentReading(new Date(), await sourcesToName());
    // The buttons are there only while there is something to export.
    if (reading !== null) await what.make(reading, currentWriting());
    making.value = { kind: 'nothing' };
  } catch (error) {
    making.value = { kind: 'failed', what };
    throw error;
  }
}
