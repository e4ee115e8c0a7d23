import type { Plugin } from 'vite';

/** What a page has in the place of the modules of Node that the API's routes use. */
const modules: Readonly<Record<string, string>> = {
  'node:buffer': `
    const utf8 = new TextEncoder();
    const concat = (parts) => {
      const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    };
    const compare = (a, b) => {
      const at = a.findIndex((byte, index) => byte !== b[index]);
      return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
    };
    export const Buffer = { from: (text) => utf8.encode(text), concat, compare };`,
  'node:crypto': `
    import { sha256 } from '@noble/hashes/sha2.js';
    import { utf8ToBytes } from '@noble/hashes/utils.js';
    const base64url = (bytes) =>
      btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    export const createHash = () => {
      const hash = sha256.create();
      const made = {
        update: (text) => (hash.update(utf8ToBytes(text)), made),
        digest: () => base64url(hash.digest()),
      };
      return made;
    };
    export const randomUUID = () => crypto.randomUUID();`,
  'node:os': `export const availableParallelism = () => 1;`,
  'node:timers/promises': `export const setImmediate = () => new Promise((resolve) => setTimeout(resolve));`,
  'node:worker_threads': `export const Worker = undefined;`,
};

/** Lets a page have the routes of the server: they take little of Node, and a browser has all of it under other names. */
export const nodeForPages: Plugin = {
  name: 'node-for-pages',
  enforce: 'pre',
  resolveId: (id) => (id in modules ? `\0${id}` : null),
  load: (id) => modules[id.slice(1)] ?? null,
  // Where a module looks for files beside it: there are none, and nothing that a page asks for needs them.
  transform: (code) => code.replaceAll('import.meta.url', '"http://copy.invalid/"'),
};
