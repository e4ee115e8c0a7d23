import '../look/tour.css';
import type { SceneFigure } from '../../../geodata/meeting/sceneReading.ts';
import { ClassBar } from '../../parts/classBar.tsx';
import { SceneRow } from '../../parts/sceneRow.tsx';
import { say } from '../../words/words.ts';
import { words } from '../words/words.ts';
import { currentStop, stopAt, tourStops } from './tourStops.ts';

/** A stop in large: name, one figure, where it stands; the map beside it is the picture. */
export function TourCaption() {
  const reading = currentStop.value;
  if (!reading) return null;
  const text = words.value.wall;
  const { heading, kicker, figure, rows } = reading;
  return (
    <>
      <section
        class="tour-caption"
        data-covers={matchMedia('(orientation: portrait)').matches ? 'bottom' : 'right'}
        aria-label={text.tour}
        key={reading.scene.id}
      >
        <p class="tour-kicker">{say(kicker)}</p>
        <h2 style={{ '--letters': lettersOf(say(heading)) }}>{say(heading)}</h2>
        {figure && <Figure figure={figure} />}
        <ClassBar reading={reading} class="tour-classes" />
        <dl class="tour-rows">
          {rows.slice(0, figure ? 3 : 4).map((row) => (
            <SceneRow key={row.name.zh + row.text.zh} row={row} />
          ))}
        </dl>
      </section>
      <footer class="tour-foot">
        <Run />
        <p class="tour-touch">{text.touch}</p>
      </footer>
    </>
  );
}

function Figure({ figure: { text, unit, of, share } }: { readonly figure: SceneFigure }) {
  const said = say(text);
  const whole = said + (unit ? ` ${say(unit)}` : '');
  return (
    <>
      <p class="tour-figure" style={{ '--letters': lettersOf(whole) }}>
        {said}
        {unit && <small> {say(unit)}</small>}
      </p>
      <p class="tour-of">{say(of)}</p>
      {share !== null && (
        <div class="tour-share" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
    </>
  );
}

/** How far the tour is. */
function Run() {
  const [at, stops] = [stopAt.value ?? 0, tourStops.value];
  return (
    <p class="tour-run" aria-label={words.value.wall.stop(at + 1, stops.length)}>
      {stops.map(({ scene }, index) => (
        <i key={scene.id} aria-current={index === at} />
      ))}
    </p>
  );
}

/** Letters as wide as a Chinese one: Latin ones and digits are half as wide. */
function lettersOf(text: string): number {
  const wide = text.match(/[⺀-￯]/g)?.length ?? 0;
  return Math.max(2.5, wide + (text.length - wide) * 0.55);
}
