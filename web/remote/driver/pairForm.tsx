import { useRef } from 'preact/hooks';
import type { FromServer } from '../../../geodata/meeting/remote/messages.ts';
import { patch } from '../../state/current.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** Where the digits of the wall are typed; above it why an earlier pairing holds no longer. */
export function PairForm(props: {
  readonly ended: Extract<FromServer, { kind: 'ended' }> | null;
  readonly onCode: (code: string) => void;
}) {
  const text = words.value.remote;
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="panel pair-form" aria-label={text.name}>
      {props.ended && <p role="alert">{say(props.ended.detail)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const digits = input.current?.value.replace(/\D/g, '') ?? '';
          if (digits.length === 8) props.onCode(digits);
          else input.current?.focus();
        }}
      >
        <label>
          {text.typeCode}
          <input
            ref={input}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            placeholder="0000 0000"
          />
        </label>
        <button type="submit" class="button pair-button">
          {text.pair}
        </button>
      </form>
      <button type="button" class="link" onClick={() => patch({ pairing: null, drives: null })}>
        {text.toMap}
      </button>
    </section>
  );
}
