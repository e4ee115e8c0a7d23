import { say } from '../words/words.ts';
import { decides, openItems, tick, ticked } from './chosen.ts';
import { approveTicked, deciding, sendTickedBack, withdrawTicked, word } from './deciding.ts';
import { words } from './words/words.ts';

/** What is done with what is ticked, and how it went. */
export function ApprovalFoot() {
  const text = words.value.approval;
  const count = ticked.value.length;
  const isBusy = deciding.value.kind === 'working';
  const keys = openItems.value.map(({ key }) => key);
  return (
    <footer class="approval-foot">
      <Outcome />
      {keys.length > 0 && (
        <div class="approval-actions">
          <label class="approval-all">
            <input
              type="checkbox"
              checked={count === keys.length}
              onChange={({ currentTarget }) => tick(keys, currentTarget.checked)}
            />
            <span>{text.all}</span>
          </label>
          <p class="approval-help">{decides.value && text.help}</p>
          {decides.value ? (
            <>
              <label class="approval-word">
                <span>{text.word}</span>
                <input
                  type="text"
                  value={word.value}
                  placeholder={text.wordPlaceholder}
                  onInput={({ currentTarget }) => {
                    word.value = currentTarget.value;
                    if (deciding.peek().kind === 'needsWord') deciding.value = { kind: 'idle' };
                  }}
                />
              </label>
              <button
                type="button"
                class="quiet-button"
                disabled={count === 0 || isBusy}
                onClick={() => void sendTickedBack()}
              >
                {text.sendBack(count)}
              </button>
              <button
                type="button"
                class="button approval-go"
                disabled={count === 0 || isBusy}
                onClick={() => void approveTicked()}
              >
                {text.approve(count)}
              </button>
            </>
          ) : (
            <button
              type="button"
              class="quiet-button"
              disabled={count === 0 || isBusy}
              onClick={() => void withdrawTicked()}
            >
              {text.withdraw(count)}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}

function Outcome() {
  const text = words.value.approval;
  const state = deciding.value;
  if (state.kind === 'idle') return null;
  if (state.kind === 'failed')
    return (
      <p class="approval-wrong" role="alert">
        {state.done > 0 && `${text.partly(state.done)} `}
        {state.said ? say(state.said) : text.away}
      </p>
    );
  if (state.kind === 'needsWord')
    return (
      <p class="approval-wrong" role="alert">
        {text.needsWord}
      </p>
    );
  return <p role="status">{'count' in state ? text[state.kind](state.count) : text.working}</p>;
}
