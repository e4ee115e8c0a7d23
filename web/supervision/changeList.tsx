import type { MonthFigures } from '../../geodata/supervision/monthReading.ts';
import { SubjectLink } from '../parts/record.tsx';
import { areaText, say } from '../words/words.ts';
import { words } from './words/words.ts';

const shapes = {
  clearance: '▲',
  levelling: '▲',
  start: '▲',
  completion: '▲',
  slippedBack: '▼',
  blocked: '■',
  unblocked: '□',
} as const;

/** What became of parcels in the month, kind by kind. */
export function ChangeList({ changes }: Pick<MonthFigures, 'changes'>) {
  const text = words.value.supervision;
  if (changes.length === 0) return <p class="duty-quiet">{text.noChanges}</p>;
  const kinds = (Object.keys(shapes) as (keyof typeof shapes)[]).filter((kind) =>
    changes.some((change) => change.kind === kind),
  );
  return (
    <div class="duty-changes">
      {kinds.map((kind) => {
        const of = changes.filter((change) => change.kind === kind);
        return (
          <section key={kind}>
            <h4>
              <span aria-hidden="true" class={`duty-change-${kind}`}>
                {shapes[kind]}
              </span>{' '}
              {text.kinds[kind]} <span>{text.parcelCount(of.length)}</span>
            </h4>
            <ul>
              {of.map(({ subject, name, on, areaM2 }) => (
                <li key={subject.id}>
                  <SubjectLink to={{ kind: 'parcel', id: subject.id }}>{say(name)}</SubjectLink>
                  <small>
                    {on.slice(5)} · {areaText(areaM2)}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
