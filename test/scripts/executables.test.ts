import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answersVersion, findOnPath } from '../../server/executables.ts';
import { findBrowser } from '../../scripts/findBrowser.ts';
import { findLibreOffice } from '../../scripts/findLibreOffice.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-path-'));
  vi.stubEnv('GUATU_LIBREOFFICE', '');
  vi.stubEnv('PATH', ['first', 'second'].map((name) => join(folder, name)).join(delimiter));
  for (const name of ['first', 'second']) mkdirSync(join(folder, name));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program that does what the lines of a shell script say: `exit 1`. */
function program(path: string, lines: string, mode = 0o755): string {
  const full = join(folder, path);
  writeFileSync(full, `#!/bin/sh\n${lines}`);
  chmodSync(full, mode);
  return full;
}

describe.skipIf(process.platform === 'win32')('a program is found on PATH', () => {
  test('in the first folder that has it, by the first name that is there', () => {
    program('second/edge', '');
    const chrome = program('first/chrome', '');
    program('second/chrome', '');
    expect(findOnPath(['chromium', 'chrome', 'edge'])).toBe(chrome);
  });

  test('only when it may be run', () => {
    program('first/chrome', '', 0o644);
    mkdirSync(join(folder, 'second/chrome'));
    expect(findOnPath(['chrome'])).toBeUndefined();
  });

  test('and answers for its version only when it runs', () => {
    expect(answersVersion(program('first/good', ''))).toBe(true);
    expect(answersVersion(program('first/stub', 'exit 1\n'))).toBe(false);
  });

  test('the browser named in the environment is used, or said not to run', async () => {
    const chosen = program('first/mine', '');
    vi.stubEnv('GUATU_BROWSER', chosen);
    expect(await findBrowser()).toBe(chosen);
    vi.stubEnv('GUATU_BROWSER', join(folder, 'nowhere'));
    expect(await findBrowser()).toEqual({ missing: expect.stringContaining('nowhere') });
  });

  test('LibreOffice is the one named in the environment or found on PATH that makes pages, or said to be missing', () => {
    const makesPages = 'test "$1" = --version || { : >text.pdf; : >table.pdf; }\n';
    expect(findLibreOffice()).toEqual({ missing: expect.stringContaining('not laid out') });
    const onPath = program('second/soffice', makesPages);
    expect(findLibreOffice()).toBe(onPath);
    const chosen = program('first/mine', makesPages);
    vi.stubEnv('GUATU_LIBREOFFICE', chosen);
    expect(findLibreOffice()).toBe(chosen);
    vi.stubEnv('GUATU_LIBREOFFICE', join(folder, 'nowhere'));
    expect(findLibreOffice()).toEqual({ missing: expect.stringContaining('nowhere') });
  });

  test('a LibreOffice without the part for texts is said to make no pages of them', () => {
    vi.stubEnv(
      'GUATU_LIBREOFFICE',
      program('first/soffice', 'test "$1" = --version || : >table.pdf\n'),
    );
    expect(findLibreOffice()).toEqual({ missing: expect.stringContaining('libreoffice-writer') });
  });
});
