import '../look/exportMenu.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { measured, measuredAgainst } from '../reading/measured.ts';
import { dataUntil } from '../../state/records.ts';
import type { ExportKind } from '../export/exporters.ts';
import { words } from '../words/words.ts';

/** In the order of the buttons. */
const things: readonly ExportKind[] = [
  'workbook',
  'parcelList',
  'indicatorList',
  'mapFile',
  'paper',
];

type Making =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'making' | 'failed'; readonly thing: ExportKind };

const making = signal<Making>({ kind: 'nothing' });

/** 带走: what the panel shows as a workbook, lists, a map file and a sheet of paper. */
export function ExportMenu() {
  const text = words.value.exported;
  const isReady =
    measured.value?.status === 'read' &&
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
      <div class="segments small">
        {things.map((thing) => (
          <button
            key={thing}
            type="button"
            title={isReady ? text.hints[thing] : text.notYet}
            disabled={!isReady || now.kind === 'making'}
            onClick={() => void make(thing)}
          >
            {text.menu[thing]}
          </button>
        ))}
      </div>
      <p role="status">
        {now.kind === 'making' && text.making}
        {now.kind === 'failed' && (
          <>
            {text.failed}{' '}
            <button type="button" class="link" onClick={() => void make(now.thing)}>
              {words.value.notices.retry}
            </button>
          </>
        )}
      </p>
    </footer>
  );
}

async function make(thing: ExportKind): Promise<void> {
  making.value = { kind: 'making', thing };
  try {
    const { take } = await import('../export/exporters.ts');
    await take(thing);
    making.value = { kind: 'nothing' };
  } catch (error) {
    making.value = { kind: 'failed', thing };
    throw error;
  }
}
