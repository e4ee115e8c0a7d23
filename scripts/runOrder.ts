import { startErrorOf } from '../server/startError.ts';

/** What was asked for cannot be understood; the message says how to ask. */
export class WrongOrder extends Error {
  override readonly name = 'WrongOrder';
}

/**
 * Runs a command: what it answers goes to stdout line by line. What was asked wrongly ends with code 2, an expected failure with
 * one sentence and code 1.
 *
 * @param usage said where `parseArgs` finds an option that there is none of
 */
export async function runOrder(
  usage: string,
  order: () => Promise<readonly string[]>,
): Promise<void> {
  try {
    process.stdout.write(`${(await order()).join('\n')}\n`);
  } catch (error) {
    const [sentence, code] = explained(error, usage);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = code;
  }
}

function explained(error: unknown, usage: string): [string, number] {
  if (error instanceof WrongOrder) return [error.message, 2];
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
    return [`${(error as Error).message}\n${usage}`, 2];
  const expected = startErrorOf(error);
  if (expected === undefined) throw error;
  return [expected.message, 1];
}
