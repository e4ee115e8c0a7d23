import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What decides how records are told: a change in it may change any answer. */
const rooms = ['geodata', 'server'];

/**
 * A hash of the program's code. Its version number stays while it is worked on, and a browser that has kept an answer for good
 * would go on with the shape it had before.
 */
export function programBuild(): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const hash = createHash('sha256');
  for (const room of rooms)
    for (const name of readdirSync(root + room, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.m?ts$/.test(name)) hash.update(name).update(readFileSync(`${root}${room}/${name}`));
  return hash.digest('base64url');
}
