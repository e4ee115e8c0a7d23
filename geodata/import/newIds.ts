import type { IncomingParcel } from './incomingParcel.ts';

/**
 * Gives ids to new parcels: the number, else the Chinese name, else the place in the file, with `-2` where that is taken. The
 * same file gives the same ids.
 */
export function newIds(taken: Iterable<string>): (parcel: IncomingParcel) => string {
  const used = new Set(taken);
  return ({ feature, said }) => {
    const wanted = idFrom(said.number) || idFrom(said.name?.zh) || `p${feature}`;
    let id = wanted;
    for (let count = 2; used.has(id); count += 1) id = `${wanted}-${count}`;
    used.add(id);
    return id;
  };
}

/** `金国用（2010）第 12 号` → `金国用-2010-第-12-号`: letters and digits of any script, and nothing that an address has to escape. */
export function idFrom(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100);
}
