import type { IsoDate } from '../../../geodata/date.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { addressOfView, plainView, viewOfAddress } from '../../state/current.ts';
import { isTheme } from '../../state/theme.ts';
import type { View } from '../../state/view.ts';

/** How a reader likes to read, and as it was known when: no scene changes that. */
function kept({ zone, language, unit, colourScheme, basemap, deck, camera, knownOn }: View) {
  return { zone, language, unit, colourScheme, basemap, deck, camera, knownOn };
}

/**
 * The view of a scene: what its address says, else what its subject gives. The camera is left where it is, for the map flies from
 * there.
 *
 * @param day of the deck, for scenes that have none of their own
 */
export function viewOfScene(
  { scene, theme }: Pick<SceneReading, 'scene' | 'theme'>,
  current: View,
  day: IsoDate | null,
): View {
  const own = scene.address === null ? null : sceneAddress(scene.address, current);
  const given = { ...plainView(), theme: isTheme(theme) ? theme : 'stage' };
  const base: View = own ?? given;
  return {
    ...base,
    ...kept(current),
    date: base.date ?? day,
    sheet: null,
    scene: scene.id,
    presenter: false,
  };
}

/** Of a scene with an address of its own, what it says: selection, theme, camera. */
export function sceneAddress(address: string, { zone }: View): View {
  return viewOfAddress(`/zones/${encodeURIComponent(zone ?? '')}${address}`);
}

/** The view on show as a scene keeps it: below its zone, and without how this reader likes to read. */
export function addressOfScene(current: View): string {
  const plain = plainView();
  const { zone, ...rest } = current;
  const whole = addressOfView({
    ...rest,
    zone,
    deck: null,
    scene: null,
    sheet: null,
    knownOn: null,
    language: plain.language,
    colourScheme: plain.colourScheme,
    unit: plain.unit,
    basemap: true,
  });
  const start = `/zones/${encodeURIComponent(zone ?? '')}`;
  return whole.startsWith(start) ? whole.slice(start.length) : '';
}
