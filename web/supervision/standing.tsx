import type { MonthReading, QuarterReading } from '../../geodata/supervision/monthReading.ts';
import { say } from '../words/words.ts';
import { isMonth } from './rows.ts';
import { words } from './words/words.ts';
import { momentInChina, periodName } from './written.ts';

/** Whether the month is closed, since when, and what has moved since; of a quarter how each of its months stands. */
export function Standing({ read }: { readonly read: MonthReading | QuarterReading }) {
  const text = words.value.supervision;
  if (!isMonth(read))
    return (
      <p class="duty-standing">
        {read.months
          .map(({ month, isClosed }) =>
            text.quarterMonth[isClosed ? 'closed' : 'open'](periodName(month)),
          )
          .join(' · ')}
      </p>
    );
  const { isClosed, closings, moved } = read;
  const last = closings.at(-1);
  return (
    <div class="duty-standing">
      {isClosed && last ? (
        <span class="duty-seal">{text.closedOn(momentInChina(last.at))}</span>
      ) : (
        <span class="duty-open">{text.openYet}</span>
      )}
      {isClosed && moved.length > 0 && <span class="duty-moved">{text.moved(moved.length)}</span>}
      {isClosed && moved.length === 0 && <span class="duty-quiet">{text.asKnown}</span>}
      {closings.length > 1 && (
        <details class="duty-history">
          <summary>{text.history}</summary>
          <ol>
            {closings.map(({ kind, at, by, note }) => (
              <li key={at}>
                {momentInChina(at)} {text.events[kind]} {by} {note && say(note)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
