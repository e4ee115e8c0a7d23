import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LedgerChange } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import { isTicked, tick } from './opened.ts';

/** A tick for all of some changes; half where some of them are ticked. */
export function Tick(props: { readonly changes: readonly LedgerChange[]; readonly name: string }) {
  const { changes } = props;
  const input = useRef<HTMLInputElement>(null);
  const on = changes.filter(isTicked).length;
  const isHalf = on > 0 && on < changes.length;
  useLayoutEffect(() => {
    if (input.current) input.current.indeterminate = isHalf;
  }, [isHalf]);
  return (
    <label class="ledger-tick">
      <input
        ref={input}
        type="checkbox"
        checked={on > 0 && on === changes.length}
        onChange={(event) => tick(changes, event.currentTarget.checked)}
      />
      <span>{props.name}</span>
    </label>
  );
}
