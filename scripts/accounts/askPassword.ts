import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * A password as somebody types it, unseen, or as it comes on standard input: its first line. It is never an argument, which every
 * program of the machine can read.
 */
export async function askPassword(): Promise<string> {
  const { stdin, stderr } = process;
  const isTyped = stdin.isTTY;
  if (isTyped) stderr.write('密码 Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTyped });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTyped) stderr.write('\n');
  }
}
