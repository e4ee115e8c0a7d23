import type { MonthMilestone } from '../../geodata/supervision/monthReading.ts';
import { unit } from '../state/current.ts';
import { areaNumber } from '../words/words.ts';
import { ThenNow } from './figureCell.tsx';
import { Lights } from './lights.tsx';
import type { AreaRow } from './rows.ts';
import { words } from './words/words.ts';
import { scoreText } from './written.ts';

const shownMilestones: readonly MonthMilestone[] = [
  'clearance',
  'levelling',
  'start',
  'completion',
];

/** The zone's month in some large figures. */
export function Headline({ zone }: { readonly zone: AreaRow }) {
  const text = words.value.supervision;
  return (
    <div class="duty-headline">
      {shownMilestones.map((milestone) => {
        const { atEnd, passed, firstHeard } = zone.reached[milestone];
        const now = zone.now?.reached[milestone];
        return (
          <div class="duty-figure" key={milestone}>
            <span>{text.columns[milestone]}</span>
            <b>
              <ThenNow
                then={areaNumber(atEnd.areaM2)}
                now={now ? areaNumber(now.atEnd.areaM2) : null}
              />
              <i>{words.value.units[unit.value]}</i>
            </b>
            <small>
              {text.parcelCount(atEnd.parcels)} · {zone.scores ? text.inQuarter : text.inMonth} +
              {passed.parcels}
              {atEnd.areaUnknown > 0 && ` · ${text.unknownArea(atEnd.areaUnknown)}`}
            </small>
            {firstHeard.parcels > 0 && <small>{text.firstHeard(firstHeard.parcels)}</small>}
          </div>
        );
      })}
      <div class="duty-figure duty-figure-score">
        <span>{text.columns.score}</span>
        <b>
          <ThenNow
            then={scoreText(zone.score)}
            now={zone.nowScore === undefined ? null : scoreText(zone.nowScore)}
          />
        </b>
        <small>{text.blockersText(zone.blockers.standing, zone.blockers.cleared)}</small>
      </div>
      <div class="duty-figure duty-figure-lights">
        <span>{text.columns.lights}</span>
        <Lights counts={zone.lights} all />
      </div>
    </div>
  );
}
