import { posix } from 'node:path';
import type { Reference, SourceFile } from './sourceFile.ts';

/** The file of the project that a reference names: `./axis.ts` in `geodata/progress.ts` → `geodata/axis.ts`. */
function targetOf(file: SourceFile, { specifier }: Reference): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, ''));
}

/**
 * Files that import one another in a circle, imports of types included: such files are one and are only understood, tested and
 * moved together. Each circle once, as a path back to its start: `a.ts → b.ts → a.ts`.
 */
export function importCircles(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map((file) => [file.path, file.references.flatMap((one) => targetOf(file, one) ?? [])]),
  );
  const circles: string[] = [];
  const finished = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || finished.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return circles;
}

/** Exported names that no file imports: `geodata/area/edges.ts: boxOfEdge`. A module taken whole has all its names imported. */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const taken = new Map<string, Set<string> | 'all'>();
  for (const file of files)
    for (const reference of file.references) {
      const target = targetOf(file, reference);
      if (target === null) continue;
      const names = taken.get(target) ?? new Set<string>();
      if (names === 'all' || reference.names === null) taken.set(target, 'all');
      else taken.set(target, new Set([...names, ...reference.names]));
    }
  return files.flatMap(({ path, exports }) => {
    const names = taken.get(path);
    if (names === 'all') return [];
    return exports.filter((name) => !names?.has(name)).map((name) => `${path}: ${name}`);
  });
}
