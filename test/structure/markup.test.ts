import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Whatever makes markup or code of a text. Preact makes text of everything else. */
const makesMarkup =
  /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|\beval\(|new Function\(|javascript:/;

/** A drawing of our own in which every text is escaped: `web/mapExport/sheet/svg.ts`. */
const drawings = ['web/mapExport/panel.tsx', 'web/mapExport/paperCopy.ts'];

test('the page makes markup of nothing but its own drawings, so that a name with markup in it is a name', () => {
  const found = readdirSync(`${root}web`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `web/${name.replaceAll('\\', '/')}`)
    .filter((path) => makesMarkup.test(readFileSync(root + path, 'utf8')));
  expect(found.toSorted()).toEqual(drawings);
});
