import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importersOfServer, rooms, violationsOf } from './rules.ts';
import { sourceFile } from './sourceFile.ts';

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

  test('meets the server from the page in one file only', () => {
    expect(importersOfServer(files)).toHaveLength(1);
  });
});

test('the lock file names no registry', () => {
  const lock = readFileSync(`${project}package-lock.json`, 'utf8');
  expect(lock).not.toContain('"resolved"');
});
