import { expect, test } from 'vitest';
import { listStream } from '../../../server/http/listStream.ts';

type Feature = { readonly id: number };

/** Pages of features that note how far they were read and whether they were let go. */
function notedPages(pages: readonly Feature[][]) {
  const noted = { read: 0, released: false };
  async function* generate() {
    try {
      for (const page of pages) {
        noted.read += 1;
        yield page;
      }
    } finally {
      noted.released = true;
    }
  }
  return { noted, pages: generate() };
}

const streamOf = async (pages: AsyncGenerator<Feature[]>) =>
  listStream('{"type":"FeatureCollection","features":[', pages, await pages.next(), (count) => ({
    numberReturned: count,
  }));

test.each([
  ['no pages', []],
  ['one empty page', [[]]],
  ['pages, some of them empty', [[{ id: 1 }, { id: 2 }], [], [{ id: 3 }]]],
  ['an empty page first', [[], [{ id: 1 }]]],
])('%s make one valid collection', async (_name, given) => {
  const { pages } = notedPages(given);
  expect(await new Response(await streamOf(pages)).json()).toEqual({
    type: 'FeatureCollection',
    features: given.flat(),
    numberReturned: given.flat().length,
  });
});

test('a page is read only when the client has taken the one before', async () => {
  const { noted, pages } = notedPages([[{ id: 1 }], [{ id: 2 }], [{ id: 3 }]]);
  const reader = (await streamOf(pages)).getReader();
  expect(noted.read).toBe(1);
  await reader.read();
  expect(noted.read).toBe(1);
  await reader.read();
  expect(noted.read).toBe(2);
});

test('a client that goes away lets the pages go', async () => {
  const { noted, pages } = notedPages([[{ id: 1 }], [{ id: 2 }], [{ id: 3 }]]);
  const reader = (await streamOf(pages)).getReader();
  await reader.read();
  await reader.cancel();
  expect(noted).toEqual({ read: 1, released: true });
});
