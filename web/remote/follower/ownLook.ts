import { effect, type Signal } from '@preact/signals';
import { view } from '../../state/current.ts';
import { isBlank } from '../../state/meeting.ts';
import type { View } from '../../state/view.ts';
import { mapHeld } from '../mapHeld.ts';

/** What a reader changes to look at something else; how it reads he may change and still follow. */
const looks: readonly (keyof View)[] = [
  'zone',
  'selection',
  'theme',
  'date',
  'knownOn',
  'otherDay',
  'isolated',
  'sheet',
];

/** Notes when somebody at this screen looks at something else than the wall shows: then it follows no longer. */
export function followOwnLook(
  isFollowing: Signal<boolean>,
  wallView: () => View | null,
): () => void {
  const leave = () => {
    isFollowing.value = false;
    isBlank.value = false;
  };
  const stopView = effect(() => {
    const [own, wall] = [view.value, wallView()];
    if (!wall || !isFollowing.peek()) return;
    if (looks.some((name) => JSON.stringify(own[name]) !== JSON.stringify(wall[name]))) leave();
  });
  const stopMap = effect(() => {
    const map = mapHeld.value;
    if (!map) return undefined;
    const onMove = (event: object) => {
      if ('originalEvent' in event && event.originalEvent) leave();
    };
    map.on('movestart', onMove);
    return () => void map.off('movestart', onMove);
  });
  return () => {
    stopView();
    stopMap();
  };
}
