import type { SceneFigure as Figure, SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { Badge } from '../../parts/badge.tsx';
import { say } from '../../words/words.ts';
import { leadingColour } from '../scene/sceneColours.ts';
import { fitFigure } from './fitText.ts';

/** The one figure, as large as it fits, what it is of, and a bar where it is part of a whole. */
export function SceneFigure(props: {
  readonly reading: SceneReading;
  readonly figure: Figure;
  readonly largest: number;
}) {
  const { figure, reading, largest } = props;
  const { text, unit, of, share, provenance } = figure;
  const [said, inUnit] = [say(text), unit ? say(unit) : ''];
  const { size, isOneLine } = fitFigure(said, inUnit, largest);
  const section = provenance?.kind === 'document' ? provenance.section : '';
  return (
    <>
      <p class="present-number" style={{ '--size': size }} data-line={isOneLine}>
        {said}
        {inUnit && <small> {inUnit}</small>}
      </p>
      <p class="present-of">
        {say(of)}
        {provenance && (
          <span class="present-source">
            <Badge provenance={provenance} /> {section}
          </span>
        )}
      </p>
      {share !== null && (
        <div class="present-bar" aria-hidden="true">
          <i
            style={{ width: `${share * 100}%`, background: leadingColour(reading) ?? undefined }}
          />
        </div>
      )}
    </>
  );
}
