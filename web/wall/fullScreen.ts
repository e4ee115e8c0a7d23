/** A browser fills the screen only at somebody's touch; where it may not, the window stays as it is. */
export function fillScreen(): void {
  if (document.fullscreenElement) return;
  // An address opens the wall by itself too, and some browsers know no full screen at all.
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
}

/** The first touch of a wall that was opened by its address fills the screen. */
export function fillScreenAtTouch(): () => void {
  window.addEventListener('pointerup', fillScreen);
  return () => window.removeEventListener('pointerup', fillScreen);
}
