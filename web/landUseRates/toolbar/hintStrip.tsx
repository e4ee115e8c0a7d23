import type { ComponentChildren } from 'preact';
import { chosenCorner, drawingTool, drawingState } from '../drawing/drawingTool.ts';
import { measuredArea } from '../reading/measured.ts';
import { shapeOf } from '../area/shapeOf.ts';
import { isBufferTool, tool } from '../drawing/tool.ts';
import { words } from '../words/words.ts';
import { BufferWidth } from './bufferWidth.tsx';
import { hintText } from './hint.ts';
import { DistanceFigures, ShapeFiguresRow } from './liveFigures.tsx';

/**
 * At the foot of the map, while a tool is chosen or a distance on the map: what comes next, what has been
 * measured so far, and buttons for whoever has no keys.
 */
export function HintStrip() {
  const shape = measuredArea.value ? shapeOf(measuredArea.value) : null;
  const hint = hintText();
  const isDistance = tool.value === 'distance' || tool.value === null;
  if (hint === null) return <p class="heard" role="status" />;
  return (
    <div
      class="panel hint-strip"
      role="group"
      aria-label={words.value.drawing.strip}
      data-covers="bottom"
    >
      <div class="hint-row">
        <p role="status">{hint}</p>
        <HintButtons />
      </div>
      {isBufferTool(tool.value) && <BufferWidth key={tool.value} />}
      {isDistance ? <DistanceFigures /> : shape && <ShapeFiguresRow shape={shape} />}
    </div>
  );
}

function HintButtons() {
  const text = words.value.drawing;
  const drawn = drawingState.value;
  const corner = chosenCorner.value;
  if (corner)
    return (
      <HintButton isOff={!corner.canRemove} onClick={() => drawingTool.peek()?.removeCorner()}>
        {text.removeCorner}
      </HintButton>
    );
  if (!drawn) return null;
  return (
    <>
      {drawn.canFinish && (
        <HintButton isMain onClick={() => drawingTool.peek()?.finish()}>
          {text.finish}
        </HintButton>
      )}
      {drawn.corners > 1 && (
        <HintButton onClick={() => drawingTool.peek()?.undoVertex()}>{text.undoVertex}</HintButton>
      )}
      <HintButton onClick={() => drawingTool.peek()?.drop()}>{text.drop}</HintButton>
    </>
  );
}

function HintButton(props: {
  readonly isMain?: boolean;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={`quiet-button ${props.isMain ? 'hint-main' : ''}`}
      disabled={props.isOff ?? false}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
