import { useSignal } from '@preact/signals';
import { chooseShape, draft } from '../area/area.ts';
import { bufferAxis, bufferWidth, bufferWidths, readWidth } from '../drawing/buffer.ts';
import { tool } from '../drawing/tool.ts';
import { words } from '../words/words.ts';

/** How wide the land around a line or point is. It follows while one types; the width one stays at is a step. */
export function BufferWidth() {
  const { buffer: text } = words.value.drawing;
  const isFaulty = useSignal(false);
  const label = tool.value === 'bufferPoint' ? text.radius : text.sides;
  return (
    <div class="buffer-width">
      <label>
        {label}
        <input
          type="text"
          inputMode="decimal"
          value={bufferWidth.value}
          aria-invalid={isFaulty.value}
          onInput={(event) => {
            const width = readWidth(event.currentTarget.value);
            isFaulty.value = width === null;
            if (width !== null) bufferWidth.value = width;
          }}
          onChange={keepWidth}
        />
        {text.metres}
      </label>
      <div class="segments small" role="group" aria-label={text.steps}>
        {bufferWidths.map((width) => (
          <button
            key={width}
            type="button"
            aria-pressed={bufferWidth.value === width}
            onClick={() => {
              isFaulty.value = false;
              bufferWidth.value = width;
              keepWidth();
            }}
          >
            {width}
          </button>
        ))}
      </div>
      {isFaulty.value && (
        <p class="buffer-fault" role="alert">
          {text.fault}
        </p>
      )}
    </div>
  );
}

function keepWidth(): void {
  const shape = draft.peek();
  if (bufferAxis.peek() && shape) chooseShape(shape);
}
