import { addYears } from '../../../geodata/date.ts';
import { compareWith } from '../area/area.ts';
import { measuredAgainst } from '../reading/measured.ts';
import type { Reading } from '../reading/reading.ts';
import { zoneArea, type Against } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { words } from '../words/words.ts';
import { AgainstArea } from './againstArea.tsx';
import { PanelMessage } from './panelMessages.tsx';
import { ComparedTable } from './comparedTable.tsx';
import { otherDay, patch } from '../../state/current.ts';
import { DayField } from '../../parts/dayField.tsx';

/** 对比: the land beside itself on another day, or beside other land. */
export function CompareTab({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.compare;
  const against = rates.value?.against ?? null;
  const area = rates.value?.area;
  const other = measuredAgainst.value;
  const choose = (kind: Against['kind'] | null) => {
    if (kind === 'day' && otherDay.peek() === null) patch({ otherDay: addYears(reading.date, -1) });
    compareWith(firstAgainst(kind));
  };
  return (
    <>
      <div class="segments small compare-with" role="group" aria-label={text.with}>
        {([null, 'day', 'area'] as const).map((kind) => (
          <button
            key={kind ?? 'nothing'}
            type="button"
            aria-pressed={(against?.kind ?? null) === kind}
            onClick={() => choose(kind)}
          >
            {text[kind ?? 'nothing']}
          </button>
        ))}
      </div>
      {against === null && <p class="quiet">{text.hint}</p>}
      {against?.kind === 'day' && (
        <DayField
          label={text.chooseDate}
          date={otherDay.value}
          onChoose={(date) => patch({ otherDay: date })}
        />
      )}
      {against?.kind === 'area' && <AgainstArea area={against.area} />}
      {area && against && other && (
        <>
          <PanelMessage measured={other} />
          {other.status === 'read' && (
            <ComparedTable area={area} against={against} reading={reading} other={other.reading} />
          )}
        </>
      )}
    </>
  );
}

/** What is compared until somebody says what with: the other day, a year ago where none is chosen yet, or the zone whole. */
function firstAgainst(kind: Against['kind'] | null): Against | null {
  if (kind === null) return null;
  return kind === 'day' ? { kind } : { kind, area: zoneArea };
}
