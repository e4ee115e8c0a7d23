import { createHash, randomBytes } from 'node:crypto';

/** 256 bits of chance in 43 characters, which stand in a cookie or are typed once. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the store cannot use it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
