import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { rates } from '../../state/current.ts';
import { words } from '../../words/words.ts';
import type * as boardModule from './board.tsx';

/** The board's own code, fetched when it is first opened. */
const board = signal<typeof boardModule | 'on its way' | 'failed' | null>(null);

function fetchBoard(): void {
  board.value = 'on its way';
  import('./board.tsx').then(
    (module) => {
      board.value = module;
    },
    () => {
      board.value = 'failed';
    },
  );
}

/** 用地指标: the panel in which land is chosen and its rates are read; nothing while it is closed. */
export function Rates() {
  const isOpen = rates.value !== null;
  useEffect(() => {
    if (isOpen && board.peek() === null) fetchBoard();
  }, [isOpen]);
  if (!isOpen) return null;
  const module = board.value;
  if (module === 'failed')
    return (
      <p class="panel notice" role="alert">
        {words.value.rates.openingFailed}
        <button type="button" class="link" onClick={fetchBoard}>
          {words.value.notices.retry}
        </button>
      </p>
    );
  if (module === null || module === 'on its way')
    return (
      <p class="panel notice" role="status">
        {words.value.rates.opening}
      </p>
    );
  return <module.Board />;
}
