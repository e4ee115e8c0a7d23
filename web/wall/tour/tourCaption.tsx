import '../look/tour.css';
import type { SceneFigure, SceneReading, SceneRow } from '../../../geodata/meeting/sceneReading.ts';
import { colourScheme } from '../../state/current.ts';
import { classesOf, isTheme } from '../../state/theme.ts';
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
        <Classes reading={reading} />
        <dl class="tour-rows">{rows.slice(0, figure ? 3 : 4).map(rowOf)}</dl>
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

const marks = { red: '■', amber: '▲', green: '●' } as const;

function rowOf({ name, text, remark, mark }: SceneRow) {
  return (
    <div key={name.zh + text.zh}>
      <dt>{say(name)}</dt>
      <dd>
        {mark && (
          <i class={`tour-mark-${mark}`} aria-hidden="true">
            {marks[mark]}{' '}
          </i>
        )}
        {say(text)} {remark && <small>{say(remark)}</small>}
      </dd>
    </div>
  );
}

/** Land by class as one bar in the colours of the map, where it is more than one parcel. */
function Classes({ reading }: { readonly reading: SceneReading }) {
  const { theme, classes } = reading;
  const total = classes.reduce((sum, { parcels }) => sum + parcels, 0);
  if (!isTheme(theme) || total < 2) return null;
  const entries = classesOf(theme, colourScheme.value).flatMap((entry) => {
    const parcels = classes.find(({ id }) => id === entry.id)?.parcels ?? 0;
    return parcels > 0 ? [{ entry, parcels }] : [];
  });
  return (
    <figure class="tour-classes">
      <div aria-hidden="true">
        {entries.map(({ entry, parcels }) => (
          <i key={entry.id} style={{ flexGrow: parcels, background: entry.colour }} />
        ))}
      </div>
      <figcaption>
        {entries.map(({ entry, parcels }) => (
          <span key={entry.id}>
            <i style={{ background: entry.colour }} aria-hidden="true" /> {say(entry.name)}{' '}
            <b>{parcels}</b>
          </span>
        ))}
      </figcaption>
    </figure>
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
