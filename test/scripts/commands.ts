import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { builtProgram } from '../builtProgram.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command said, and how it ended. */
type Said = { readonly code: unknown; readonly out: string; readonly err: string };
type Surroundings = { readonly env?: NodeJS.ProcessEnv; readonly input?: string };

/** Commands of ours, `zone` for `scripts/zone.ts`, for the tests of a file. Answers how to run one. */
export function commands<Name extends string>(...names: readonly Name[]) {
  const programs = new Map(names.map((name) => [name, builtProgram(`scripts/${name}.ts`)]));
  beforeAll(async () => {
    for (const program of programs.values()) await program.build();
  });
  afterAll(() => {
    for (const program of programs.values()) program.remove();
  });
  return (
    name: Name,
    words: readonly string[],
    { env = process.env, input = '' }: Surroundings = {},
  ): Promise<Said> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [programs.get(name)!.path, ...words],
        { cwd: root, env },
        (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
      );
      child.stdin!.end(input);
    });
}
