/** The first so many items of pages, and nothing read that is not needed; all of them when there is no limit. */
export async function* firstOf<Item>(
  limit: number | undefined,
  pages: AsyncIterable<Item[]>,
): AsyncGenerator<Item[]> {
  let left = limit ?? Infinity;
  if (left <= 0) return;
  for await (const page of pages) {
    yield left < page.length ? page.slice(0, left) : page;
    left -= page.length;
    if (left <= 0) return;
  }
}
