/** Lets through `perSecond` in the long run and twice as many at once. */
export function bucketOf(perSecond: number, now: () => number): () => boolean {
  const most = perSecond * 2;
  let [left, at] = [most, now()];
  return () => {
    const time = now();
    left = Math.min(most, left + ((time - at) / 1000) * perSecond);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
