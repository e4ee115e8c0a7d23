import { useEffect, useRef } from 'preact/hooks';
import type { Parcel } from '../../../geodata/parcel.ts';
import { say } from '../../words/words.ts';
import { phase } from '../editing.ts';
import { reasons } from '../given.ts';
import { save } from '../save.ts';
import { words } from '../words/words.ts';

/** Whether the parcel is to be none any more, and from which day. */
export function EndQuestion({ of }: { readonly of: Parcel }) {
  const text = words.value.editing;
  // The safe answer is the one at hand.
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const question = text.endAsk(say(of.name), reasons.value.asOf);
  return (
    <div class="editing-question" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <div class="editing-row">
        <button type="button" class="button button-seal" onClick={() => void save()}>
          {text.endNow}
        </button>
        <button
          type="button"
          class="button"
          ref={keep}
          onClick={() => {
            phase.value = { kind: 'drawing' };
          }}
        >
          {text.keep}
        </button>
      </div>
    </div>
  );
}
