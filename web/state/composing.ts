/** What a key event says of an input method. */
type KeyOfComposition = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * Whether a key belongs to an input method: Enter that commits the pinyin `xietang`, Escape that drops it, an arrow that
 * goes through its candidates. Safari, and some Chinese input methods on Windows, send the committing Enter only after
 * `compositionend`, when `isComposing` is false already; its key code is still 229.
 */
function isComposing(event: KeyOfComposition): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** A listener for keys that leaves those of an input method alone. Every listener for keys is made with it. */
export function unlessComposing<Event extends KeyOfComposition>(
  listen: (event: Event) => void,
): (event: Event) => void {
  return (event) => {
    if (!isComposing(event)) listen(event);
  };
}
