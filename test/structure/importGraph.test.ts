import { describe, expect, test } from 'vitest';
import { importCircles, unusedExports } from './importGraph.ts';
import { sourceFile } from './sourceFile.ts';

describe('a circle of imports', () => {
  test('is found whatever is imported, and told once', () => {
    const files = [
      sourceFile('geodata/a.ts', `import type { B } from './b.ts'; export type A = B;`),
      sourceFile('geodata/b.ts', `export { c } from './deep/c.ts'; export type B = 1;`),
      sourceFile('geodata/deep/c.ts', `export const c = () => import('../a.ts');`),
      sourceFile('geodata/d.ts', `import { c } from './b.ts'; c();`),
    ];
    expect(importCircles(files)).toEqual([
      'geodata/a.ts → geodata/b.ts → geodata/deep/c.ts → geodata/a.ts',
    ]);
  });

  test('is not where two ways lead to one file', () => {
    const files = [
      sourceFile('web/a.ts', `import { b } from './b.ts'; import { c } from './c.ts'; b(c);`),
      sourceFile('web/b.ts', `import { c } from './c.ts'; export const b = c;`),
      sourceFile('web/c.ts', `import { z } from 'zod'; export const c = z;`),
    ];
    expect(importCircles(files)).toEqual([]);
  });
});

describe('an exported name that nobody imports', () => {
  const exporter = sourceFile(
    'web/a.ts',
    `export const one = 1, two = 2; export function three() {} export type Four = 4;
     const five = 5; export { five as six };`,
  );

  test('is found, whatever it stands for', () => {
    const importer = sourceFile('web/b.ts', `import { two as too } from './a.ts'; too();`);
    expect(unusedExports([exporter, importer])).toEqual([
      'web/a.ts: one',
      'web/a.ts: three',
      'web/a.ts: Four',
      'web/a.ts: six',
    ]);
  });

  test('is not where the module is taken whole, or the name passed on', () => {
    const whole = sourceFile('web/b.ts', `await import('./a.ts');`);
    expect(unusedExports([exporter, whole])).toEqual([]);
    const passed = [
      sourceFile('web/c.ts', `export const c = 1;`),
      sourceFile('web/d.ts', `export { c } from './c.ts'; export const d = 1; void d;`),
      sourceFile('web/e.ts', `import { c, d } from './d.ts'; c(d);`),
    ];
    expect(unusedExports(passed)).toEqual([]);
  });
});
