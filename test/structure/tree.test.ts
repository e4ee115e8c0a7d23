import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importCircles, unusedExports } from './importGraph.ts';
import {
  capabilityFolders,
  importersOfServer,
  rooms,
  violationsOf,
  violationsOfPage,
} from './rules.ts';
import { sourceFile, type SourceFile } from './sourceFile.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

const files = rooms.flatMap((room) =>
  readdirSync(`${project}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .map((path) => sourceFile(path, readFileSync(project + path, 'utf8'))),
);

describe('the source tree', () => {
  test('has sources in every room', () => {
    for (const room of rooms)
      expect(files.some((file) => file.path.startsWith(`${room}/`))).toBe(true);
  });

  test('keeps to the directions of import and the manners of the house', () => {
    expect(files.flatMap(violationsOf)).toEqual([]);
  });

  test('has no files that import one another in a circle', () => {
    expect(importCircles(files)).toEqual([]);
  });

  test('exports nothing that no file imports', () => {
    expect(unusedExports(files)).toEqual([]);
  });

  test('keeps capabilities of the page from one another, and what they share from them', () => {
    expect(violationsOfPage(files)).toEqual([]);
  });

  test('names every capability in the one list', () => {
    const list = files.find(({ path }) => path === 'web/capabilities.ts')!;
    const named = list.references.flatMap(
      ({ specifier }) => /^\.\/(\w+)\/capability\.tsx?$/.exec(specifier)?.[1] ?? [],
    );
    expect(named.sort()).toEqual(capabilityFolders(files).sort());
  });

  test('meets the server from the page in one file only', () => {
    expect(importersOfServer(files)).toHaveLength(1);
  });
});

test('a test that opens a page is called so, and has a process of its own by that name', () => {
  const opensPage = ({ path, references }: SourceFile) =>
    references.some(
      ({ specifier }) => posix.join(posix.dirname(path), specifier) === 'test/web/page.ts',
    ) || /stubGlobal\(/.test(readFileSync(project + path, 'utf8'));
  const sharing = /^test\/(geodata|structure|web)\/.*(?<!\.page)\.test\.ts$/;
  const found = files.filter(({ path }) => sharing.test(path)).filter(opensPage);
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('what runs, builds and serves needs no package of the tests', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${project}package.json`, 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const forDevelopment = /^(test\/|scripts\/(test|bench)(\/|\.ts$)|scripts\/findBrowser\.ts$)/;
  const config = sourceFile('vite.config.ts', readFileSync(`${project}vite.config.ts`, 'utf8'));
  const found = [...files, config]
    .filter(({ path }) => !forDevelopment.test(path))
    .flatMap(({ path, references }) =>
      references
        .filter(({ typeOnly, specifier }) => !typeOnly && packageOf(specifier) in devDependencies)
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
  expect(found).toEqual([]);
});

/** `@playwright/test/reporter` → `@playwright/test`; `vitest/config` → `vitest`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the lock file', () => {
  const text = readFileSync(`${project}package-lock.json`, 'utf8');

  test('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });

  // npm drops the ones its registry happens to lack, and then refuses its own lock file in `npm ci`.
  test('knows every optional dependency that a package in it names', () => {
    const { packages } = JSON.parse(text) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
