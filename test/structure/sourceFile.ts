import { parseSync, Visitor } from 'vite';

/** What a source file names from elsewhere: `./fold.ts`, `zod`, `node:fs`. */
export type Reference = { readonly specifier: string; readonly typeOnly: boolean };

/** One source file as the structure rules see it. `path` is relative to the project: `geodata/fold.ts`. */
export type SourceFile = {
  readonly path: string;
  readonly lines: number;
  readonly references: readonly Reference[];
  readonly defaultExports: number;
  readonly enums: number;
  readonly anys: number;
  /** Says nothing of its own and only passes on what other files export. */
  readonly isBarrel: boolean;
};

/** Reads a source file; throws when it does not parse. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const references: Reference[] = [];
  const found = { defaultExports: 0, enums: 0, anys: 0 };
  const note = (source: unknown, typeOnly: boolean) => {
    const specifier = literalOf(source);
    if (specifier !== undefined) references.push({ specifier, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => note(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => note(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => note(node.source, false),
    TSImportType: (node) => note(node.source, true),
    ExportDefaultDeclaration: () => void found.defaultExports++,
    TSEnumDeclaration: () => void found.enums++,
    TSAnyKeyword: () => void found.anys++,
  }).visit(program);
  const exportsOnly = program.body.filter((node) => node.type !== 'ImportDeclaration');
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    references,
    ...found,
    isBarrel:
      exportsOnly.length > 0 &&
      exportsOnly.every(
        (node) =>
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.declaration === null),
      ),
  };
}

function literalOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('value' in source)) return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}
