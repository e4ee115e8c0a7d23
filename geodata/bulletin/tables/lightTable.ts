import { lightColours, type LightColour } from '../../plan/planItem.ts';
import type { BulletinTable } from '../bulletinDocument.ts';
import type { BulletinArea, Making } from '../bulletinSource.ts';
import { figure } from '../run.ts';
import { figures, table } from '../table.ts';
import { blockColumn } from './blockTables.ts';

/** What must be told even where there is none of it. */
const always: readonly LightColour[] = ['green', 'amber', 'red'];

/** How many items of each block show which light, now and when the period began. */
export function lightsTable(making: Making): BulletinTable {
  const { words, period } = making;
  const shown = lightColours.filter(
    (colour) =>
      always.includes(colour) ||
      period.areas.some(({ lights, lightsBefore }) => lights[colour] + lightsBefore[colour] > 0),
  );
  const columns = (of: 'lights' | 'lightsBefore', group: string) =>
    shown.map((colour) =>
      figures<BulletinArea>(
        [{ kind: 'light', colour }],
        'item',
        13,
        (area) => figure(area[of][colour], 'item'),
        group,
      ),
    );
  return table(
    { name: words.captions.lights, hasTotal: true },
    [
      blockColumn(making, 26),
      ...columns('lights', words.periodEnds[period.kind]),
      ...columns('lightsBefore', words.periodsBefore[period.kind]),
    ],
    period.areas,
  );
}
