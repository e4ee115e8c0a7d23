import { addYears, type IsoDate } from '../../../geodata/date.ts';
import { compareWith } from '../area/area.ts';
import { measuredAgainst } from '../reading/measured.ts';
import type { Reading } from '../reading/reading.ts';
import { zoneArea, type Against } from '../area/areaChoice.ts';
import { rates } from '../area/ratesView.ts';
import { words } from '../words/words.ts';
import { AgainstArea } from './againstArea.tsx';
import { PanelMessage } from './panelMessages.tsx';
import { ComparedTable } from './comparedTable.tsx';
import { DayField } from './dayField.tsx';

/** 对比: the land beside itself on another day, or beside other land. */
export function CompareTab({ reading }: { readonly reading: Reading }) {
  const text = words.value.rates.compare;
  const against = rates.value?.against ?? null;
  const area = rates.value?.area;
  const other = measuredAgainst.value;
  const choose = (kind: Against['kind'] | null) => compareWith(firstAgainst(kind, reading.date));
  return (
    <>
      <div class="segments small compare-with" role="group" aria-label={text.with}>
        {([null, 'date', 'area'] as const).map((kind) => (
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
      {against?.kind === 'date' && (
        <DayField
          label={text.chooseDate}
          date={against.date}
          onChoose={(date) => compareWith({ kind: 'date', date })}
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

/** What is compared until somebody says what with: a year ago, or the zone whole. */
function firstAgainst(kind: Against['kind'] | null, date: IsoDate): Against | null {
  if (kind === null) return null;
  return kind === 'date' ? { kind, date: addYears(date, -1) } : { kind, area: zoneArea };
}
