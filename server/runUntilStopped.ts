import type { Running } from './main.ts';
import { startErrorOf } from './startError.ts';

/**
 * Runs a server as a program: prints where it is, stops on SIGTERM or SIGINT, and answers an expected failure with one
 * sentence on stderr and exit code 1.
 */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  const running = await start().catch((error: unknown) => {
    const expected = startErrorOf(error);
    if (expected === undefined) throw error;
    process.stderr.write(`${expected.message}\n`);
    process.exit(1);
  });
  process.stdout.write(`挂图 Guatu: ${running.url}\n`);
  const stop = () => {
    // A second signal while requests finish changes nothing; SIGKILL is there for haste.
    process.off('SIGTERM', stop).off('SIGINT', stop);
    process.on('SIGTERM', () => {}).on('SIGINT', () => {});
    void running.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
