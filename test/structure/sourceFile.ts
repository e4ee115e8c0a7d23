import { parseSync, Visitor, type ESTree } from 'vite';

/**
 * What a source file names from elsewhere: `./progress.ts`, `zod`, `node:fs`. `names` are the exports it takes; null where it
 * takes the module as a whole, as `import()` does.
 */
export type Reference = {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly names: readonly string[] | null;
};

/** One source file as the structure rules see it. `path` is relative to the project: `geodata/progress.ts`. */
export type SourceFile = {
  readonly path: string;
  readonly lines: number;
  readonly references: readonly Reference[];
  /** Names under which it exports, but for the default. */
  readonly exports: readonly string[];
  readonly defaultExports: number;
  readonly enums: number;
  readonly anys: number;
  /** `count.value += 1`: subscribes whoever runs it, an effect perhaps, to the signal that it writes. */
  readonly readingWrites: number;
  /** Listeners for keys that hear the keys of an input method too. */
  readonly unguardedKeys: number;
  /** Says nothing of its own and only passes on what other files export. */
  readonly isBarrel: boolean;
};

/** Reads a source file; throws when it does not parse. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const references: Reference[] = [];
  const found = { defaultExports: 0, enums: 0, anys: 0, readingWrites: 0, unguardedKeys: 0 };
  const exports: string[] = [];
  const note = (source: unknown, typeOnly: boolean, names: readonly string[] | null) => {
    const specifier = literalOf(source);
    if (specifier !== undefined) references.push({ specifier, typeOnly, names });
  };
  new Visitor({
    ImportDeclaration: (node) =>
      note(node.source, node.importKind === 'type', importedNames(node.specifiers)),
    ExportNamedDeclaration: (node) => {
      note(
        node.source,
        node.exportKind === 'type',
        node.specifiers.map(({ local }) => nameOf(local) ?? ''),
      );
      exports.push(...node.specifiers.map(({ exported }) => nameOf(exported) ?? ''));
      if (node.declaration) exports.push(...declaredNames(node.declaration));
    },
    ExportAllDeclaration: (node) => note(node.source, node.exportKind === 'type', null),
    ImportExpression: (node) => note(node.source, false, null),
    TSImportType: (node) => note(node.source, true, null),
    ExportDefaultDeclaration: () => void found.defaultExports++,
    TSEnumDeclaration: () => void found.enums++,
    TSAnyKeyword: () => void found.anys++,
    AssignmentExpression: ({ operator, left }) => {
      if (operator !== '=' && isValueOf(left)) found.readingWrites++;
    },
    UpdateExpression: ({ argument }) => {
      if (isValueOf(argument)) found.readingWrites++;
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !/^onKey(Down|Up|Press)/.test(name.name)) return;
      if (value?.type !== 'JSXExpressionContainer' || !isGuarded(value.expression))
        found.unguardedKeys++;
    },
    CallExpression: ({ callee, arguments: [event, listener] }) => {
      const isListening =
        callee.type === 'MemberExpression' && nameOf(callee.property) === 'addEventListener';
      if (
        isListening &&
        /^key(down|up|press)$/.test(literalOf(event) ?? '') &&
        !isGuarded(listener)
      )
        found.unguardedKeys++;
    },
  }).visit(program);
  const exportsOnly = program.body.filter((node) => node.type !== 'ImportDeclaration');
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    references,
    exports,
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

/** `import { a, b as c }` → a, b; null for `import * as all`. */
function importedNames(specifiers: readonly ESTree.ImportDeclarationSpecifier[]): string[] | null {
  const names = specifiers.map((specifier) =>
    specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : undefined,
  );
  return names.every((name) => name !== undefined) ? names : null;
}

/** `const a = 1, b = 2` → a, b; `type A = string` → A. */
function declaredNames(declaration: ESTree.Declaration): string[] {
  const declared =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id }) => id)
      : 'id' in declaration
        ? [declaration.id]
        : [];
  return declared.flatMap((node) => (node ? (nameOf(node) ?? []) : []));
}

/** `moves.value` */
function isValueOf(node: ESTree.Node): boolean {
  return node.type === 'MemberExpression' && nameOf(node.property) === 'value';
}

/** `unlessComposing(listener)` */
function isGuarded(node: ESTree.Node | undefined): boolean {
  return node?.type === 'CallExpression' && nameOf(node.callee) === 'unlessComposing';
}

function nameOf(node: ESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

function literalOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('value' in source)) return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}
