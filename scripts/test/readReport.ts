import { existsSync, readFileSync } from 'node:fs';

/** The text of a report; undefined when the runner did not get as far as writing it. */
export function readReport(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
