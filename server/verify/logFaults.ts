import type { Kysely } from 'kysely';
import { digestsOf, readLinks, sealOf } from '../store/log/logChain.ts';
import type { Schema } from '../store/schema.ts';

/** Where the chain that seals a zone's log does not hold, a sentence each; how long the log is, and its last seal. */
export async function logFaults(db: Kysely<Schema>, zone: string) {
  const links = await readLinks(db, zone);
  const digests = await digestsOf(db, zone);
  const faults: string[] = [];
  let before = '';
  for (const [index, link] of links.entries()) {
    const { number, entries, digest } = link;
    const found = digests.get(number) ?? { entries: 0 };
    if (number !== index) {
      faults.push(`link ${index} of the log is missing`);
      break;
    }
    if (found.entries !== entries)
      faults.push(`link ${number} of the log has ${found.entries} entries, and had ${entries}`);
    else if (entries > 0 && digests.get(number)?.digest !== digest)
      faults.push(`entries of link ${number} of the log are not what they were`);
    if (sealOf(zone, link, before) !== link.seal)
      faults.push(`link ${number} of the log does not follow from the one before`);
    before = link.seal;
  }
  const known = new Set(links.map(({ number }) => number));
  for (const number of digests.keys())
    if (!known.has(number)) faults.push(`entries of a link ${number}, which the chain has not`);
  const entries = [...digests.values()].reduce((sum, each) => sum + each.entries, 0);
  return { faults, entries, seal: links.at(-1)?.seal ?? null };
}
