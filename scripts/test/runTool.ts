import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

type ToolRun = {
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the tool early. */
  readonly signal: AbortSignal;
};

/**
 * Runs a tool of an npm package in the project's folder, its output going straight to ours: `runTool('oxlint', [])`.
 * By Node itself rather than by the shell scripts in `.bin`, so that it is one process on every system.
 *
 * @param tool `vitest`, or package and command where they differ: `typescript/tsc`
 * @returns the exit code, 1 for a tool that was ended by a signal
 */
export function runTool(tool: string, words: readonly string[], run: ToolRun): Promise<number> {
  return runNode([commandOf(tool), ...words], run);
}

/** The same for a script of ours: `runScript('scripts/check.ts')`. */
export function runScript(path: string, run: ToolRun): Promise<number> {
  return runNode(['--import', 'tsx', path], run);
}

function runNode(words: readonly string[], { env, signal }: ToolRun): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const end = () => child.kill('SIGTERM');
    signal.addEventListener('abort', end);
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', end);
      resolve(code ?? 1);
    });
  });
}

/** The script behind a package's command, by the package's own word for it. */
function commandOf(tool: string): string {
  const at = tool.startsWith('@') ? tool.indexOf('/', tool.indexOf('/') + 1) : tool.indexOf('/');
  const [name, command] = at < 0 ? [tool, tool] : [tool.slice(0, at), tool.slice(at + 1)];
  const folder = join(project, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const script = bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, script);
}
