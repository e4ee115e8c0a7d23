/** Less than a frame of 60 a second: what the hand does on the map is drawn in between. */
const sliceMs = 12;

/**
 * Walks a generator to its end, a slice at a time, so that the page goes on meanwhile. Says after each slice how far it is.
 * null when it was aborted; rejects with what the generator throws.
 */
export async function inSlices<Step, Result>(
  walk: Iterator<Step, Result, void>,
  tell: (step: Step) => void,
  abort: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    if (abort.aborted) return null;
    const end = performance.now() + sliceMs;
    let step = walk.next();
    while (!step.done && performance.now() < end) step = walk.next();
    if (step.done) return step.value;
    tell(step.value);
    await nextTask();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
