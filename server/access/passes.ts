import type { Actor } from '../../geodata/access/mayDo.ts';
import { hashOfToken, newToken } from './token.ts';

/** Lets our own browser read one zone while it prints a sheet of it. */
export type Pass = { readonly token: string; end(): void };

/** A sheet is done in two minutes or not at all. */
const lifetime = 180_000;

/** Passes are of this run of the server, and each is for one zone, to be read. */
export function createPasses(now: () => number) {
  const issued = new Map<string, { readonly actor: Actor; readonly until: number }>();
  return {
    issue(zone: string): Pass {
      const token = newToken();
      const hash = hashOfToken(token);
      const grants = [{ zone, role: 'reader', blocks: null }] as const;
      const actor = { administrator: false, disabled: false, grants };
      issued.set(hash, { actor, until: now() + lifetime });
      return { token, end: () => void issued.delete(hash) };
    },
    /** Who comes with a token, by its hash; undefined where it is none of a pass. */
    actorOf(hash: string): Actor | undefined {
      const pass = issued.get(hash);
      return pass && pass.until > now() ? pass.actor : undefined;
    },
  };
}
