import { verdictNames, type Verdict } from '../../geodata/reportCheck/verdict.ts';
import { say } from '../words/words.ts';

/** A verdict has a shape and a word: colour alone would leave some readers out. */
const shapes: Record<Verdict, string> = {
  agrees: '●',
  restated: '◉',
  differs: '■',
  notComputable: '○',
  notKnown: '◇',
  wordsOnly: '–',
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class="report-verdict" data-verdict={verdict}>
      <span aria-hidden="true">{shapes[verdict]}</span> {say(verdictNames[verdict])}
    </span>
  );
}
