import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Areal } from '../../../geodata/geometry.ts';
import { areaUnits } from '../../../geodata/units.ts';
import { distanceLine } from '../drawing/distance.ts';
import { radius } from '../drawing/drawingTool.ts';
import { lengthText } from '../drawing/lengthText.ts';
import { lineFigures } from '../drawing/lineFigures.ts';
import { measured } from '../reading/measured.ts';
import { shapeFigures } from '../../../geodata/area/shapeFigures.ts';
import { formatArea } from '../../words/format.ts';
import { words } from '../words/words.ts';

/**
 * The size of a shape, in all units at once. A shape that crosses itself has no area to speak of; the panel says what is
 * wrong with it.
 */
export function ShapeFiguresRow({ shape }: { readonly shape: Areal }) {
  const { drawing: text, units } = words.value;
  const figures = shapeFigures(shape);
  const isFaulty = measured.value?.status === 'faulty';
  if (!figures || isFaulty) return null;
  const { areaM2, planarM2, gridName, perimeter } = figures;
  return (
    <dl class="live-figures">
      <LiveFigure name={text.figures.area} note={text.figures.ellipsoidNote}>
        {areaUnits.map((unit, index) => (
          <span key={unit} class={index === 0 ? 'live-main' : ''}>
            <b>{formatArea(areaM2, unit, true)}</b> {units[unit]}
          </span>
        ))}
      </LiveFigure>
      <LiveFigure name={text.figures.planar(gridName)} note={text.figures.planarNote}>
        <span>
          {formatArea(planarM2, 'm2', true)} {units.m2}
        </span>
      </LiveFigure>
      {radius.value !== null && (
        <LiveFigure name={text.figures.radius}>{lengthText(radius.value)}</LiveFigure>
      )}
      <LiveFigure name={text.figures.perimeter}>{lengthText(perimeter)}</LiveFigure>
    </dl>
  );
}

/** The length of the line on the map, of its last leg, and where that points. */
export function DistanceFigures() {
  const text = words.value.drawing.figures;
  const figures = useComputed(() => distanceLine.value && lineFigures(distanceLine.value));
  const shown = figures.value;
  const last = shown?.legs.at(-1);
  if (!shown || !last) return null;
  return (
    <dl class="live-figures">
      <LiveFigure name={text.length} note={text.ellipsoidNote}>
        <span class="live-main">
          <b>{lengthText(shown.metres)}</b>
        </span>
      </LiveFigure>
      <LiveFigure name={text.planar(shown.gridName)} note={text.planarNote}>
        {lengthText(shown.gridMetres)}
      </LiveFigure>
      {shown.legs.length > 1 && (
        <LiveFigure name={text.lastLeg}>{lengthText(last.metres)}</LiveFigure>
      )}
      <LiveFigure name={text.bearing}>{last.bearing.toFixed(1)}°</LiveFigure>
    </dl>
  );
}

function LiveFigure(props: {
  readonly name: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div title={props.note}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
