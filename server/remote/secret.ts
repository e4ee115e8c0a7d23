import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/**
 * The secret that tokens of the remote are signed with, kept in the data folder where only its owner may read it: a server that
 * starts again knows the devices it had. Where it cannot be kept it holds for as long as the server runs.
 */
export function keptSecret(folder: string): Buffer {
  const file = join(folder, 'remote.key');
  const fresh = randomBytes(length);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, fresh, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch {
    return readSecret(file) ?? fresh;
  }
}

function readSecret(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}
