import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rooms } from './rules.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const under = (folder: string) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  );

const documents = ['README.md', ...under('docs').filter((path) => path.endsWith('.md'))];
const paths = [...rooms.flatMap((room) => [room, ...under(room)]), ...readdirSync(project)];
const sources = rooms
  .flatMap(under)
  .filter((path) => /\.(tsx?|css|html)$/.test(path))
  .map(read)
  .join('\n');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** What stands between backticks on one line: `` `server/app.ts` `` → server/app.ts. */
function codeIn(document: string): string[] {
  const outsideOfBlocks = read(document).replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...outsideOfBlocks.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

const commandsIn = (document: string) =>
  [...read(document).matchAll(/\bnpm (?:run )?(start|test|run [\w:]+)/g)].map(([, name = '']) =>
    name.replace('run ', ''),
  );

describe.each(documents)('%s', (document) => {
  const code = codeIn(document);

  test('names only files and folders that are there', () => {
    const named = code.filter(
      (text) =>
        /^[\w.-]+(\/[\w.-]+)*\/?$/.test(text) &&
        /\.(tsx?|css)$|^[a-z][\w-]*(\/[\w-]+)*\/$/.test(text),
    );
    const ends = named.map((text) => text.replace(/\/$/, ''));
    const missing = ends.filter(
      (end) => !paths.some((path) => path === end || path.endsWith(`/${end}`)),
    );
    expect(missing).toEqual([]);
  });

  test('names only functions, types and settings that are in the sources', () => {
    const named = code
      .map((text) => text.replace(/\(.*\)$/, ''))
      .filter((text) => /^[a-z]+[A-Z]\w+$|^([A-Z][a-z]+){2,}$|^[A-Z]{2,}(_[A-Z]+)+$/.test(text));
    expect(named.filter((name) => !sources.includes(name))).toEqual([]);
  });

  test('gives only commands that package.json has', () => {
    expect(commandsIn(document).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('links only to what is there', () => {
    const links = [...read(document).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => to,
    );
    const local = links.filter((to) => !/^\w+:/.test(to));
    expect(local.filter((to) => !existsSync(join(project, dirname(document), to)))).toEqual([]);
  });
});
