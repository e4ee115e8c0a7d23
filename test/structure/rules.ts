import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Reference, SourceFile } from './sourceFile.ts';

/** The rooms of the project and what each may import of ours besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  geodata: [],
  server: ['geodata'],
  web: ['geodata'],
  scripts: ['geodata', 'server'],
  test: ['geodata', 'server', 'web', 'scripts'],
};

export const rooms = Object.keys(mayImport);

/** What is wrong with a file, a sentence each; empty when all is well. */
export function violationsOf(file: SourceFile): string[] {
  const isConfig = /(^|[./])config\.ts$/.test(file.path);
  return [
    ...file.references.flatMap((reference) => violationsOfReference(file, reference)),
    ...(file.isBarrel ? ['only re-exports: import from where things are'] : []),
    ...(file.defaultExports > 0 && !isConfig ? ['has a default export'] : []),
    ...(file.enums > 0 ? ['declares an enum'] : []),
    ...(file.anys > 0 ? ['says any'] : []),
    ...(file.readingWrites > 0 ? ['writes a signal by reading its value: read with peek()'] : []),
    ...(file.unguardedKeys > 0
      ? ['listens to keys without unlessComposing: an input method would be heard']
      : []),
    ...(file.lines > 300 && !file.path.startsWith('geodata/records/')
      ? [`has ${file.lines} lines, more than 300`]
      : []),
  ].map((sentence) => `${file.path} ${sentence}`);
}

/** Files of web that import the server's types: the seam of the API, one file. */
export function importersOfServer(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => roomOf(file.path) === 'web')
    .filter((file) => file.references.some((reference) => targetRoom(file, reference) === 'server'))
    .map((file) => file.path);
}

function violationsOfReference(file: SourceFile, reference: Reference): string[] {
  const { specifier, typeOnly } = reference;
  if (!specifier.startsWith('.')) {
    const isBuiltin = builtinModules.includes(specifier.replace(/^node:/, ''));
    return isBuiltin && roomOf(file.path) === 'geodata'
      ? [`imports ${specifier}: geodata is pure`]
      : [];
  }
  const wrongs: string[] = [];
  if (!/\.(ts|tsx|css|json)(\?\w+)?$/.test(specifier))
    wrongs.push(`imports ${specifier} without its extension`);
  const [from, to] = [roomOf(file.path), targetRoom(file, reference)];
  const typesOfServer = from === 'web' && to === 'server' && typeOnly;
  if (from !== to && !typesOfServer && !mayImport[from]?.includes(to))
    wrongs.push(`imports ${specifier}: ${from} may not import ${to}`);
  return wrongs;
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

function targetRoom(file: SourceFile, { specifier }: Reference): string {
  if (!specifier.startsWith('.')) return '';
  return roomOf(posix.join(posix.dirname(file.path), specifier));
}
