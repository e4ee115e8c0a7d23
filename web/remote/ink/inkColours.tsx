import { inkColours } from '../../../geodata/meeting/remote/ink.ts';
import { words } from '../words/words.ts';
import { inkColour } from './ink.ts';

/** Which ink the pen draws with; by name too, for those who tell no red from no green. */
export function InkColours() {
  const text = words.value.remote;
  return (
    <div class="segments ink-colours" role="group" aria-label={text.colour}>
      {inkColours.map((colour) => (
        <button
          key={colour}
          type="button"
          aria-pressed={inkColour.value === colour}
          onClick={() => {
            inkColour.value = colour;
          }}
        >
          <i class={`ink-drop ink-drop-${colour}`} aria-hidden="true" />
          {text.colours[colour]}
        </button>
      ))}
    </div>
  );
}
