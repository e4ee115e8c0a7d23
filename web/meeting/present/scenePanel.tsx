import type { SceneReading, SceneRow } from '../../../geodata/meeting/sceneReading.ts';
import { Badge } from '../../parts/badge.tsx';
import { isNarrow } from '../../state/screen.ts';
import { say } from '../../words/words.ts';
import { DecisionList } from '../decisions/decisionList.tsx';
import { shownReadings } from '../records.ts';
import { drawnClasses } from '../scene/sceneColours.ts';
import { words } from '../words/words.ts';
import { fitHeading } from './fitText.ts';
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
  return (
    <aside
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
      <Classes reading={reading} />
      {rows.length > 0 && (
        <dl class="present-rows">
          {rows.map((row) => (
            <Row key={row.name.zh + row.text.zh} row={row} />
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

const marks = { red: '■', amber: '▲', green: '●' } as const;

function Row({ row: { name, text, remark, mark, provenance } }: { readonly row: SceneRow }) {
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>
        {mark && (
          <i class={`present-mark present-mark-${mark}`} aria-hidden="true">
            {marks[mark]}
          </i>
        )}
        {say(text)} {remark && <small>{say(remark)}</small>}
        {provenance?.kind === 'document' && <Badge provenance={provenance} />}
      </dd>
    </div>
  );
}

/** Land by class as one bar, each part in the colour that the map has it in, and its count beneath. */
function Classes({ reading }: { readonly reading: SceneReading }) {
  const drawn = drawnClasses(reading);
  const total = drawn.reduce((sum, { parcels }) => sum + parcels, 0);
  if (total < 2) return null;
  return (
    <figure class="present-classes" aria-label={words.value.meeting.moreClasses}>
      <div class="present-stack" aria-hidden="true">
        {drawn.map(({ entry, parcels }) => (
          <i
            key={entry.id}
            class={`present-part-${entry.mark}`}
            style={{ flexGrow: parcels, background: entry.colour }}
          />
        ))}
      </div>
      <figcaption>
        {drawn.map(({ entry, parcels }) => (
          <span key={entry.id}>
            <i style={{ background: entry.colour }} aria-hidden="true" /> {say(entry.name)}{' '}
            <b>{parcels}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
