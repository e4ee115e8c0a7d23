/** Rows drawn beyond those in sight, above and below, so that a turn of the wheel finds them there. */
const beyond = 6;

/** The rows in sight and some beyond: from `first` to before `end`. Lengths in pixels. */
export function visibleRows(
  count: number,
  sight: { readonly top: number; readonly height: number },
  rowHeight: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(sight.top / rowHeight) - beyond);
  const end = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + beyond);
  return { first: Math.min(first, Math.max(0, count - 1)), end: Math.max(end, 0) };
}
