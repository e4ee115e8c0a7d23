import { parseSync, Visitor, type ESTree } from 'vite';

/** What a source file names from elsewhere: `./progress.ts`, `zod`, `node:fs`. */
export type Reference = { readonly specifier: string; readonly typeOnly: boolean };

/** One source file as the structure rules see it. `path` is relative to the project: `geodata/progress.ts`. */
export type SourceFile = {
  readonly path: string;
  readonly lines: number;
  readonly references: readonly Reference[];
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
