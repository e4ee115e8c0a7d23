import { effect, type ReadonlySignal } from '@preact/signals';
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Keeps two maps on the same ground, whichever is moved.
 *
 * @param shift how many pixels to the right of a place on the other map the same ground lies on the first
 */
export function followEachOther(
  map: MapLibreMap,
  other: MapLibreMap,
  shift: ReadonlySignal<number>,
): () => void {
  let isFollowing = false;
  const follow = (leader: MapLibreMap, follower: MapLibreMap, by: number) => {
    if (isFollowing) return;
    isFollowing = true;
    const { clientWidth: width, clientHeight: height } = follower.getContainer();
    follower.jumpTo({
      center: leader.unproject([width / 2 + by, height / 2]),
      zoom: leader.getZoom(),
      bearing: leader.getBearing(),
      pitch: leader.getPitch(),
    });
    isFollowing = false;
  };
  const toOther = () => follow(map, other, shift.peek());
  const toMap = () => follow(other, map, -shift.peek());
  map.on('move', toOther);
  other.on('move', toMap);
  const stop = effect(() => {
    void shift.value;
    toOther();
  });
  return () => {
    stop();
    map.off('move', toOther);
    other.off('move', toMap);
  };
}
