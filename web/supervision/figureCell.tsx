import type { AreaMonth, MonthMilestone } from '../../geodata/supervision/monthReading.ts';
import { areaNumber } from '../words/words.ts';
import type { AreaRow } from './rows.ts';
import { words } from './words/words.ts';

/** A figure, and what it is known to be now where that is another. */
export function ThenNow(props: { readonly then: string; readonly now: string | null }) {
  const { then, now } = props;
  return (
    <>
      {then}
      {now !== null && now !== then && (
        <small class="duty-now">
          {' '}
          {words.value.supervision.now} {now}
        </small>
      )}
    </>
  );
}

/** Land past a milestone by the end, and what was added: 1,829 亩 +35. */
export function ReachedArea({ row, milestone }: Of) {
  const { atEnd, passed } = row.reached[milestone];
  const now = row.now?.reached[milestone];
  return (
    <td class="duty-number">
      <ThenNow then={areaNumber(atEnd.areaM2)} now={now ? areaNumber(now.atEnd.areaM2) : null} />
      <Added
        then={passed.areaM2 > 0 ? `+${areaNumber(passed.areaM2)}` : ''}
        now={now && now.passed.areaM2 > 0 ? `+${areaNumber(now.passed.areaM2)}` : ''}
        hasNow={now !== undefined}
      />
    </td>
  );
}

/** The same in parcels. */
export function ReachedParcels({ row, milestone }: Of) {
  const { atEnd, passed } = row.reached[milestone];
  const now = row.now?.reached[milestone];
  return (
    <td class="duty-number">
      <ThenNow then={String(atEnd.parcels)} now={now ? String(now.atEnd.parcels) : null} />
      <Added
        then={passed.parcels > 0 ? `+${passed.parcels}` : ''}
        now={now && now.passed.parcels > 0 ? `+${now.passed.parcels}` : ''}
        hasNow={now !== undefined}
      />
    </td>
  );
}

type Of = { readonly row: AreaRow; readonly milestone: MonthMilestone };

function Added(props: { readonly then: string; readonly now: string; readonly hasNow: boolean }) {
  const { then, now, hasNow } = props;
  // The place stays, so that figures stand under each other.
  if (then === '' && (!hasNow || now === '')) return <small class="duty-added" />;
  return (
    <small class="duty-added">
      <ThenNow then={then === '' ? '+0' : then} now={hasNow ? (now === '' ? '+0' : now) : null} />
    </small>
  );
}

/** 在 3 · 销 1 */
export function BlockersCell({ row }: { readonly row: AreaRow }) {
  const text = words.value.supervision;
  const said = ({ standing, cleared }: AreaMonth['blockers']) =>
    standing + cleared === 0 ? words.value.none : text.blockersText(standing, cleared);
  return (
    <td>
      <ThenNow then={said(row.blockers)} now={row.now ? said(row.now.blockers) : null} />
    </td>
  );
}
