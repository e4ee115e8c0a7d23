import type { LedgerComparison } from '../../../geodata/entry/ledger/ledgerChanges.ts';
import type { LedgerFile } from '../../../geodata/entry/ledger/ledgerFile.ts';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';

/** Names said at most; the rest is a number. */
const mostNames = 20;

/** What of the file is not read, or cannot be, where it stands and why. */
export function NotRead(props: { readonly file: LedgerFile; readonly compared: LedgerComparison }) {
  const text = words.value.ledger.dialog;
  const { ignored, problems } = props.file;
  const { faults, strangers } = props.compared;
  const lines = [
    ...faults.map(({ address, said }) => ({ isWrong: true, at: address, said: say(said) })),
    ...problems.map(({ kind, address }) => ({
      isWrong: kind !== 'merged',
      at: address,
      said: text.problems[kind],
    })),
    ...(strangers.size === 0
      ? []
      : [
          {
            isWrong: true,
            at: '',
            said: text.strangers(
              someOf([...strangers].map(([parcel, address]) => `${short(parcel)} ${address}`)),
            ),
          },
        ]),
    ...(ignored.length === 0
      ? []
      : [{ isWrong: false, at: '', said: text.ignored(someOf(ignored.map(short))) }]),
  ];
  if (lines.length === 0) return null;
  return (
    <details class="ledger-not-read" open={lines.some(({ isWrong }) => isWrong)}>
      <summary>{text.notRead(lines.length)}</summary>
      <ul>
        {lines.slice(0, 200).map(({ isWrong, at, said }) => (
          <li key={`${at} ${said}`} data-wrong={isWrong}>
            {at !== '' && <b>{at}</b>} {said}
          </li>
        ))}
      </ul>
    </details>
  );
}

function someOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join('、')}${more > 0 ? ` +${more}` : ''}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
