import { describe, expect, test } from 'vitest';
import { importersOfServer, violationsOf, violationsOfPage } from './rules.ts';
import { sourceFile } from './sourceFile.ts';

const violations = (path: string, text: string) => violationsOf(sourceFile(path, text));

describe('the structure rules find', () => {
  test.each([
    [
      'geodata reaching out',
      'geodata/progress.ts',
      `import { a } from '../server/store/store.ts'; a();`,
    ],
    [
      'geodata with Node',
      'geodata/progress.ts',
      `import { readFileSync } from 'node:fs'; readFileSync('');`,
    ],
    ['geodata with Node by its old name', 'geodata/progress.ts', `import fs from 'fs'; fs.read();`],
    ['server importing web', 'server/app.ts', `import { a } from '../web/main.tsx'; a();`],
    ['server importing web lazily', 'server/app.ts', `await import('../web/main.ts');`],
    [
      'server importing types of scripts',
      'server/app.ts',
      `let a: import('../scripts/start.ts').A;`,
    ],
    [
      'web importing values of server',
      'web/api.ts',
      `import { app } from '../server/app.ts'; app();`,
    ],
    [
      'web passing on the server',
      'web/api.ts',
      `export const a = 1; export { b } from '../server/app.ts';`,
    ],
    ['scripts importing test', 'scripts/a/b.ts', `import { a } from '../../test/a.ts'; a();`],
    ['an import without extension', 'geodata/progress.ts', `import { a } from './axis'; a();`],
    ['an import of compiled code', 'geodata/progress.ts', `import { a } from './axis.js'; a();`],
    ['a barrel', 'geodata/all.ts', `export * from './axis.ts'; export { a } from './progress.ts';`],
    ['a barrel in two steps', 'geodata/all.ts', `import { a } from './progress.ts'; export { a };`],
    ['a default export', 'geodata/progress.ts', `export default 1;`],
    ['an enum', 'geodata/progress.ts', `export enum A { x }`],
    ['any as a type', 'geodata/progress.ts', `export const a: any = 1;`],
    ['any in a cast', 'web/a.tsx', `export const a = <p title={1 as any} />;`],
    ['a signal counted up', 'web/a.ts', `a.value += 1;`],
    ['a signal counted up shortly', 'web/a.ts', `a.b.value++;`],
    ['a signal set where it is null', 'web/a.ts', `a.value ??= 1;`],
    ['a key heard while composing', 'web/a.tsx', `export const a = <p onKeyDown={b} />;`],
    ['a key of the window', 'web/a.ts', `window.addEventListener('keydown', a);`],
    ['a long file', 'geodata/progress.ts', `export const a = 1;\n`.repeat(301)],
  ])('%s', (_, path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  test('nothing in honest code', () => {
    const honest: [string, string][] = [
      [
        'geodata/progress.ts',
        `import { c } from 'polyclip-ts'; import type { A } from './axis.ts'; export const a: A = c;`,
      ],
      [
        'server/app.ts',
        `import fs from 'node:fs'; import { a } from '../geodata/progress.ts'; export const b = fs(a);`,
      ],
      ['web/api.ts', `import type { App } from '../server/app.ts'; export type Api = App;`],
      ['web/a.ts', `a.value = a.peek() + 1; window.addEventListener('keyup', unlessComposing(b));`],
      ['web/b.tsx', `export const a = <p onKeyDown={unlessComposing(b)} />;`],
      ['web/main.tsx', `import './look/page.css'; export const any = 'any enum default';`],
      ['scripts/test.ts', `import { a } from '../server/app.ts'; a();`],
      ['test/browser/playwright.config.ts', `export default {};`],
      ['geodata/records/zone.ts', `export {};\nvoid 0;\n` + `// a row\n`.repeat(400)],
    ];
    expect(honest.flatMap(([path, text]) => violations(path, text))).toEqual([]);
  });
});

test('every file of web that imports the server is named', () => {
  const files = [
    sourceFile('web/api.ts', `import type { App } from '../server/app.ts'; export type Api = App;`),
    sourceFile('web/panels/card.tsx', `import type { Api } from '../api.ts'; export type A = Api;`),
    sourceFile('scripts/start.ts', `import { app } from '../server/app.ts'; app();`),
  ];
  expect(importersOfServer(files)).toEqual(['web/api.ts']);
});

describe('between the folders of the page', () => {
  const page = [
    sourceFile('web/rates/capability.ts', `export const rates = 1;`),
    sourceFile('web/search/capability.ts', `export const search = 1;`),
  ];
  const wrong = (path: string, text: string) => violationsOfPage([...page, sourceFile(path, text)]);

  test.each([
    ['one capability in another', 'web/rates/a.ts', `import { b } from '../search/b.ts'; b();`],
    ['a capability fetched by another', 'web/rates/a.ts', `await import('../search/b.ts');`],
    [
      'a capability in what all share',
      'web/map/a.ts',
      `import type { B } from '../rates/b.ts'; let b: B;`,
    ],
    ['what stands above', 'web/words/a.ts', `import { b } from '../page/b.ts'; b();`],
    ['a folder that is neither', 'web/helpers/a.ts', `export const a = 1;`],
  ])('%s is found', (_, path, text) => {
    expect(wrong(path, text)).toHaveLength(1);
  });

  test.each([
    ['web/rates/a.ts', `import { b } from '../page/b.ts'; import { c } from './c/c.ts'; b(c);`],
    [
      'web/page/a.ts',
      `import { b } from '../map/b.ts'; import type { C } from '../capability.ts'; let c: C = b;`,
    ],
    [
      'web/capabilities.ts',
      `import { rates } from './rates/capability.ts'; export const capabilities = [rates];`,
    ],
  ])('%s is as it should be', (path, text) => {
    expect(wrong(path, text)).toEqual([]);
  });
});
