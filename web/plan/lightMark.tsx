import type { LightColour } from '../../geodata/plan/planItem.ts';
import { colourScheme } from '../state/current.ts';
import { lightLooks } from './lightLooks.ts';

/** The sign of a light in its colour; the word stands beside it. */
export function LightMark({ colour }: { readonly colour: LightColour }) {
  const look = lightLooks[colour];
  return (
    <i class="light-mark" style={{ color: look.colour[colourScheme.value] }} aria-hidden="true">
      {look.sign}
    </i>
  );
}
