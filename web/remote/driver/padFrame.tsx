import { wallCamera } from '../mirrored.ts';

/** What of the pad is on the wall: a pad of another shape shows more of the ground than the wall does. */
export function PadFrame() {
  const size = wallCamera.value?.size;
  if (!size) return null;
  const [width, height] = size;
  return (
    <div class="pad-frame" aria-hidden="true">
      <i style={{ '--wall-shape': `${width} / ${height}` }} />
    </div>
  );
}
