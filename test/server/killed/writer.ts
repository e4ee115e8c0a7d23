/** What a writer asks of the server that runs now: the zone’s part of an address, `/observations`. Rejects when the connection breaks. */
export type Api = (path: string, init?: Sent) => Promise<Response>;
type Sent = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
};
/** The JSON of an address of the zone. */
export type Read = <T>(path: string) => Promise<T>;

/** What there is of a write: all of it, nothing, or what is half there in words. */
export type Found = 'whole' | 'none' | { readonly half: string };

/**
 * One who writes again and again, of things that nobody else writes of. He remembers nothing that a kill would make untrue: each time
 * he looks at what there is, and writes on from there.
 */
export type Writer = {
  readonly name: string;
  /** Writes once, under a label of its own by which it is found again. Resolves when the answer begins. */
  write(api: Api, read: Read, label: string): Promise<Response>;
  found(read: Read, label: string): Promise<Found>;
};

export function send(
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Sent {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

/** @param there of the parts that one write has, which are there */
export function allOrNone(there: readonly boolean[], what: string): Found {
  const count = there.filter(Boolean).length;
  if (count === 0) return 'none';
  return count === there.length ? 'whole' : { half: `${count} of ${there.length} ${what}` };
}
