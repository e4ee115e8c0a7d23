/** Ids that one statement names; it takes some thousands of parameters. */
const usualSize = 500;

/** Any number of ids, so many at a time. */
export function* idPages(
  ids: readonly string[],
  pageSize = usualSize,
): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += pageSize)
    yield ids.slice(start, start + pageSize);
}
