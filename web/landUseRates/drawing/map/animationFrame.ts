/** Work at most once for each frame of the screen, of which only the last counts. */
type Frames = {
  /** Takes the place of what was asked for earlier in this frame. */
  next(work: () => void): void;
  /** What is still to be done is not done. */
  cancel(): void;
};

export function frames(): Frames {
  let frame: number | null = null;
  let last: (() => void) | null = null;
  const run = () => {
    const work = last;
    frame = null;
    last = null;
    work?.();
  };
  return {
    next: (work) => {
      last = work;
      frame ??= requestAnimationFrame(run);
    },
    cancel: () => {
      last = null;
    },
  };
}
