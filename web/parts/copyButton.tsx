import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';
import { copyText } from './copyText.ts';

/** How copying went, for as long as the text is the same. */
type Copying = 'not yet' | 'copied' | 'failed';

/** A text that is copied when it is pressed, and says so. */
export function CopyButton(props: {
  readonly label: string;
  readonly shown: string;
  readonly copied: string;
}) {
  const text = words.value.place;
  const state = useSignal<Copying>('not yet');
  useEffect(() => {
    state.value = 'not yet';
  }, [props.copied]);
  const outcome = { 'not yet': null, copied: text.copied, failed: text.copyFailed }[state.value];
  return (
    <button
      type="button"
      class="copy-button"
      title={text.copyHint}
      onClick={() => {
        void copyText(props.copied).then((isCopied) => {
          state.value = isCopied ? 'copied' : 'failed';
        });
      }}
    >
      <small>{props.label}</small> {props.shown}
      {outcome && (
        <small class="copy-outcome" role="status">
          {outcome}
        </small>
      )}
    </button>
  );
}
