import { useSignal } from '@preact/signals';
import { clipTo } from '../../../geodata/area/clipTo.ts';
import { parseCoordinates } from '../../../geodata/area/parseCoordinates.ts';
import { surveyGridAt } from '../../../geodata/area/surveyGrid.ts';
import { withoutHoles, withoutLand } from '../../../geodata/editing/holes.ts';
import { simplest } from '../../../geodata/editing/partition.ts';
import { polygonsOf, type Areal } from '../../../geodata/geometry.ts';
import { Icon } from '../../parts/icon.tsx';
import { shown } from '../../state/loadable.ts';
import { surroundings, zone } from '../../state/records.ts';
import { say } from '../../words/words.ts';
import type { Editing } from '../editing.ts';
import { toggleMerged } from '../onMap/openSheet.tsx';
import { canRedo, canUndo, draw, drawing, redoStep, undoStep } from '../steps.ts';
import { words } from '../words/words.ts';

/** What can be done now, and what comes next. */
export function Tools({ now }: { readonly now: Editing }) {
  const text = words.value.editing;
  const { isHole, line } = drawing.value;
  if (now.mode === 'end') return <p class="quiet">{text.hints.end}</p>;
  const takesLine = now.mode === 'split' || now.mode === 'draw';
  return (
    <>
      <p class="quiet">{isHole ? text.hints.hole : text.hints[now.mode]}</p>
      <div class="editing-row">
        <button type="button" class="button" disabled={!canUndo.value} onClick={undoStep}>
          <Icon name="undo" /> <span>{text.undo}</span>
        </button>
        <button type="button" class="button" disabled={!canRedo.value} onClick={redoStep}>
          <Icon name="redo" /> <span>{text.redo}</span>
        </button>
        {takesLine && line.length > 0 && (
          <button type="button" class="button" onClick={() => draw({ line: [] })}>
            {text.clear}
          </button>
        )}
      </div>
      {now.mode === 'merge' && <Neighbours now={now} />}
      {now.mode === 'reshape' && <Reshaping now={now} />}
      {(takesLine || isHole) && <Coordinates />}
    </>
  );
}

function Neighbours({ now }: { readonly now: Editing }) {
  const text = words.value.editing;
  const { merged } = drawing.value;
  if (now.neighbours.length === 0) return <p class="quiet">{text.noNeighbours}</p>;
  return (
    <fieldset class="editing-neighbours">
      <legend>{text.neighbours}</legend>
      {now.neighbours.map(({ parcel }) => (
        <label key={parcel.id}>
          <input
            type="checkbox"
            checked={merged.includes(parcel.id)}
            onChange={() => void toggleMerged(parcel.id)}
          />
          <span>{say(parcel.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Reshaping({ now }: { readonly now: Editing }) {
  const text = words.value.editing;
  const { isHole, line, shapes } = drawing.value;
  const id = now.subject?.parcel.id;
  const own = shapes.find((shape) => shape.id === id)?.geometry;
  if (!own) return null;
  const put = (geometry: Areal | null) => {
    if (!geometry) return;
    const changed = shapes.map((shape) => (shape.id === id ? { ...shape, geometry } : shape));
    draw({ shapes: changed, line: [], isHole: false });
  };
  const block = blockOf(now);
  const hasHoles = polygonsOf(own).some((rings) => rings.length > 1);
  return (
    <div class="editing-row">
      {isHole ? (
        <button
          type="button"
          class="button"
          disabled={line.length < 3}
          onClick={() =>
            put(withoutLand(own, { type: 'Polygon', coordinates: [[...line, line[0]!]] }))
          }
        >
          {text.takeOut}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => draw({ isHole: true, line: [] })}>
          {text.hole}
        </button>
      )}
      {hasHoles && (
        <button type="button" class="button" onClick={() => put(withoutHoles(own))}>
          {text.fill}
        </button>
      )}
      {block && (
        <button
          type="button"
          class="button"
          onClick={() => {
            const inside = clipTo(own, block);
            put(inside && simplest(inside));
          }}
        >
          {text.clip}
        </button>
      )}
    </div>
  );
}

/** The block that the parcel belongs to, where it is drawn. */
function blockOf({ subject }: Editing): Areal | null {
  const id = subject?.parcel.block ?? null;
  const found = shown(surroundings.state.value)?.features.find(
    ({ properties }) => properties.layer === 'block' && properties.id === id,
  );
  const geometry = found?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

function Coordinates() {
  const text = words.value.editing;
  const typed = useSignal('');
  const [west, , east] = zone.value?.bbox ?? [120, 0, 120, 0];
  const { centralMeridian } = surveyGridAt((west + east) / 2);
  const { places, faults } = parseCoordinates(typed.value, centralMeridian);
  return (
    <details class="editing-coordinates">
      <summary>{text.coordinates}</summary>
      <textarea
        rows={4}
        spellcheck={false}
        aria-label={text.coordinates}
        aria-describedby="editing-coordinates-hint"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <small id="editing-coordinates-hint">{text.coordinatesHint}</small>
      {faults.length > 0 && (
        <p class="editing-caution" role="alert">
          {text.badLines(faults.length)}：{say(faults[0]!.detail)}
        </p>
      )}
      <button
        type="button"
        class="button"
        disabled={places.length < 2 || faults.length > 0}
        onClick={() => draw({ line: places.map(({ place }) => place) })}
      >
        {text.useThem(places.length)}
      </button>
    </details>
  );
}
