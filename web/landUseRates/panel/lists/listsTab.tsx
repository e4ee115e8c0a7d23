import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Reading } from '../../reading/reading.ts';
import { words } from '../../words/words.ts';
import { withDigits } from '../../../words/format.ts';
import { ListedNote } from '../listedNote.tsx';
import { CheckList } from './checkList.tsx';
import { IdleList } from './idleList.tsx';
import { findings, pendings, register } from './lands.ts';
import { PartialList } from './partialList.tsx';
import { PendingList } from './pendingList.tsx';

const lists = ['idle', 'pending', 'checks', 'partial'] as const;
type List = (typeof lists)[number];
const list = signal<List>('idle');

/** 清单: idle land, the five stuck classes, what does not fit together, and parcels cut by the edge. */
export function ListsTab({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.lists;
  return (
    <>
      <ListedNote reading={reading} />
      <div class="segments small list-choice" role="group" aria-label={text.choose}>
        {lists.map((entry) => (
          <button
            key={entry}
            type="button"
            aria-pressed={list.value === entry}
            onClick={() => {
              list.value = entry;
            }}
          >
            {text.names[entry]} {withDigits(lengthOf(entry, reading), 0)}
          </button>
        ))}
      </div>
      {contentOf(list.value, reading)}
    </>
  );
}

function lengthOf(entry: List, reading: Reading): number {
  switch (entry) {
    case 'idle':
      return register.value?.entries.length ?? 0;
    case 'pending':
      return pendings.value?.filter(({ pending }) => isStuck(pending.kind)).length ?? 0;
    case 'checks':
      return findings.value?.length ?? 0;
    case 'partial':
      return reading.partial.length;
  }
}

function isStuck(kind: string): boolean {
  return kind !== 'none' && kind !== 'unknown';
}

function contentOf(entry: List, reading: Reading): ComponentChildren {
  switch (entry) {
    case 'idle':
      return <IdleList />;
    case 'pending':
      return <PendingList />;
    case 'checks':
      return <CheckList />;
    case 'partial':
      return <PartialList reading={reading} />;
  }
}
