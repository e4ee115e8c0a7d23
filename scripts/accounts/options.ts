import { parseArgs } from 'node:util';

/** What `npm run accounts` is asked for. */
export type AccountsOrder =
  | { readonly order: 'list' }
  | {
      readonly order: 'add';
      readonly username: string;
      readonly name: string;
      readonly administrator: boolean;
    }
  | { readonly order: 'password' | 'disable' | 'enable'; readonly username: string };

type Wrong = { readonly wrong: string };

const usage = `用法 usage:
  npm run accounts -- list
  npm run accounts -- add USERNAME --name 姓名 [--administrator]
  npm run accounts -- password USERNAME
  npm run accounts -- disable USERNAME
  npm run accounts -- enable USERNAME
密码会被询问，也可由标准输入给出。 A password is asked for, or read from standard input.`;

export function readAccountsOrder(words: readonly string[]): AccountsOrder | Wrong {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return { wrong: `${(error as Error).message}\n${usage}` };
  }
  const { values, positionals } = parsed;
  const [order, username, ...more] = positionals;
  if (more.length > 0) return { wrong: usage };
  if (order === 'list') return username === undefined ? { order } : { wrong: usage };
  if (username === undefined) return { wrong: usage };
  if (order === 'password' || order === 'disable' || order === 'enable') return { order, username };
  if (order !== 'add') return { wrong: usage };
  if (values.name === undefined) return { wrong: `请给出 --name。 Give --name.\n${usage}` };
  return { order, username, name: values.name, administrator: values.administrator === true };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { name: { type: 'string' }, administrator: { type: 'boolean' } },
  });
}
