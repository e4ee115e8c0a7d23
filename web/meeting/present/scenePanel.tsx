import '../look/scenePanel.css';
import { useEffect, useRef } from 'preact/hooks';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { Badge } from '../../parts/badge.tsx';
import { ClassBar } from '../../parts/classBar.tsx';
import { SceneRow } from '../../parts/sceneRow.tsx';
import { isNarrow } from '../../state/screen.ts';
import { say } from '../../words/words.ts';
import { DecisionList } from '../decisions/decisionList.tsx';
import { shownReadings } from '../records.ts';
import { words } from '../words/words.ts';
import { fitHeading } from './fitText.ts';
import { keepInSight } from './keepInSight.ts';
import { SceneFigure } from './sceneFigure.tsx';
import { SceneTable } from './sceneTable.tsx';
import { swipes } from './swipes.ts';

/** What a scene says: name, one figure, where it stands, what is missing. */
export function ScenePanel({ reading }: { readonly reading: SceneReading }) {
  const { kicker, heading, figure, rows, table, scene } = reading;
  const at = shownReadings.value.findIndex((one) => one.scene.id === scene.id);
  const text = words.value.meeting;
  const isList = table !== null;
  const title = fitHeading(say(heading));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => (panel.current && !isNarrow.peek() ? keepInSight(panel.current) : undefined), []);
  return (
    <aside
      ref={panel}
      class="present-panel"
      data-covers={isNarrow.value ? 'bottom' : 'right'}
      data-wide={isList}
      data-many={linesOf(reading) > 7}
      aria-label={say(heading)}
      aria-live="polite"
      {...swipes}
    >
      <p class="present-kicker">
        <span>{text.position(at + 1, shownReadings.value.length)}</span> {say(kicker)}
      </p>
      <h2 style={{ '--size': title.size }} data-line={title.isOneLine}>
        {say(heading)}
      </h2>
      {figure && <SceneFigure reading={reading} figure={figure} largest={largestFigure(reading)} />}
      <ClassBar reading={reading} class="present-classes" label={text.moreClasses} />
      {rows.length > 0 && (
        <dl class="present-rows">
          {rows.map((row) => (
            <SceneRow key={row.name.zh + row.text.zh} row={row}>
              {row.provenance?.kind === 'document' && <Badge provenance={row.provenance} />}
            </SceneRow>
          ))}
        </dl>
      )}
      {scene.shows.kind === 'decisions' ? <DecisionList /> : table && <SceneTable table={table} />}
    </aside>
  );
}

/** Beside a list, which then is what is read, or above many lines, the figure takes less. */
function largestFigure(reading: SceneReading): number {
  if (reading.table !== null) return 110;
  const lines = linesOf(reading);
  return lines > 7 ? 136 : lines > 6 ? 190 : 236;
}

/** Lines beneath the figure; the bar of classes takes two, of many classes four. */
function linesOf({ rows, classes }: SceneReading): number {
  return rows.length + (classes.length > 4 ? 4 : classes.length > 1 ? 2 : 0);
}
