import { send, type Read, type Writer } from './writer.ts';

type Version = { readonly content: { readonly what: { readonly zh: string } } | null };

/** Writes a blocker anew, each fourth time takes it off. */
export function recordWriter(item: string, parcel: string): Writer {
  /** The number that a version was to have, and whether it was to take the record off. */
  const meant = new Map<string, { readonly number: number; readonly isRemoval: boolean }>();
  const address = `/blockers/${item}`;
  const versions = (read: Read) => read<readonly Version[]>(`${address}/versions`).catch(() => []);
  return {
    name: 'records',
    write: async (api, read, label) => {
      const number = (await versions(read)).length;
      const held = (await read<readonly Held[]>('/blockers')).find((one) => one.item === item);
      const isRemoval = held !== undefined && number % 4 === 3;
      meant.set(label, { number, isRemoval });
      const seen: Record<string, string> = held
        ? { 'If-Match': held.etag }
        : { 'If-None-Match': '*' };
      if (isRemoval) return api(address, { method: 'DELETE', headers: seen });
      const text = { zh: label, en: label };
      const content = {
        subject: { kind: 'parcel', id: parcel },
        what: text,
        owner: null,
        since: '2026-07-01',
        nextStep: null,
        due: null,
        clearedOn: null,
        provenance: { kind: 'external', basis: text },
      };
      return api(address, send('PUT', content, seen));
    },
    found: async (read, label) => {
      const { number, isRemoval } = meant.get(label) ?? { number: Infinity, isRemoval: false };
      const version = (await versions(read))[number];
      if (version === undefined) return 'none';
      const is = isRemoval ? version.content === null : version.content?.what.zh === label;
      // Another has its place, where this one never came about.
      return is ? 'whole' : 'none';
    },
  };
}

type Held = { readonly item: string; readonly etag: string };
