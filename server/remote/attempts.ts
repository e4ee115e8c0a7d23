/** Counts what an address has done in the last while, so that it can be told to wait. */
type Attempts = {
  readonly areTooMany: (address: string) => boolean;
  readonly note: (address: string) => void;
};

/** Addresses remembered at once; the one noted longest ago is forgotten first. */
const mostAddresses = 10_000;

export function attemptsWithin(milliseconds: number, most: number, now: () => number): Attempts {
  const noted = new Map<string, readonly number[]>();
  const lately = (address: string) =>
    (noted.get(address) ?? []).filter((time) => now() - time < milliseconds);
  return {
    areTooMany: (address) => lately(address).length >= most,
    note: (address) => {
      const times = [...lately(address), now()];
      noted.delete(address);
      noted.set(address, times.slice(-most));
      const [oldest] = noted.keys();
      if (noted.size > mostAddresses && oldest !== undefined) noted.delete(oldest);
    },
  };
}
