import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** What scrypt (RFC 7914) costs: 128·N·r bytes of memory, p times the work. */
export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number };

/** As OWASP's cheat sheet on passwords has it: 128 MiB and some tenths of a second. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const saltBytes = 16;
const keyBytes = 32;

/** `scrypt$131072$8$1$<salt>$<key>`: with all that is needed to check it, whatever the cost will be by then. */
export async function hashPassword(password: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derived(password, salt, cost);
  return [
    'scrypt',
    cost.N,
    cost.r,
    cost.p,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$');
}

/** @param hash of `hashPassword` */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = hash.split('$');
  const wanted = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derived(password, Buffer.from(salt, 'base64url'), cost);
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

function derived(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  // One character has several spellings: ü of one keyboard is another's u with dots.
  const text = password.normalize('NFKC');
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
