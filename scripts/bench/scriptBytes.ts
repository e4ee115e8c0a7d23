import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../dist/web', import.meta.url));

/**
 * The size of scripts of the built page in brotli, by their addresses. The map's worker is left out: it loads beside the
 * page, not before it.
 */
export function scriptBytes(addresses: readonly string[]): number {
  return [...new Set(addresses)]
    .map((address) => new URL(address))
    .filter(({ protocol, pathname }) => protocol === 'http:' && !pathname.includes('worker'))
    .reduce((sum, { pathname }) => sum + statSync(`${built}${pathname}.br`).size, 0);
}
