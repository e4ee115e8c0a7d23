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

/** The folders of the page that all capabilities share; each imports itself and those before it. */
const sharedFolders = ['state', 'look', 'words', 'map', 'export', 'parts', 'page'];

/** The folders of the page that hold a capability: those that tell of one. */
export function capabilityFolders(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => /^web\/(\w+)\/capability\.tsx?$/.exec(path)?.[1] ?? []);
}

/** What is wrong between the folders of the page, a sentence each. */
export function violationsOfPage(files: readonly SourceFile[]): string[] {
  const capabilities = capabilityFolders(files);
  return files.flatMap((file) => {
    const from = pageFolder(file.path);
    if (from === undefined) return [];
    if (!capabilities.includes(from) && !sharedFolders.includes(from))
      return [`${file.path} is in a folder that is neither a capability nor shared`];
    return file.references.flatMap(({ specifier }) => {
      const to = specifier.startsWith('.')
        ? pageFolder(posix.join(posix.dirname(file.path), specifier))
        : undefined;
      if (to === undefined || to === from) return [];
      if (capabilities.includes(to))
        return [`${file.path} imports ${specifier}: the capability ${to} is its own`];
      const isAbove = sharedFolders.indexOf(from) < sharedFolders.indexOf(to);
      return !capabilities.includes(from) && isAbove
        ? [`${file.path} imports ${specifier}: ${from} stands below ${to}`]
        : [];
    });
  });
}

/** `web/map/style.ts` → `map`; undefined for what stands in no folder of the page. */
function pageFolder(path: string): string | undefined {
  return /^web\/(\w+)\//.exec(path)?.[1];
}
