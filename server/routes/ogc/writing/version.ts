import { isStorableId } from '../../../http/identifier.ts';
import { requireMatch } from '../../../http/ifMatch.ts';
import type { Store } from '../../../store/store.ts';
import { parcelTag } from '../../../editing/parcelTag.ts';

const item = /\/ogc\/collections\/parcels\/items\/([^/]+)$/;

/**
 * The version of the parcel that an address shows: the part of its ETag that an edit asks for. Undefined where there is no parcel, and where the
 * address is of some day, on which the parcel may have been another.
 */
export async function versionAt(
  store: Store,
  zone: string,
  { pathname, searchParams }: URL,
): Promise<string | undefined> {
  const coded = item.exec(pathname)?.[1];
  if (coded === undefined || searchParams.has('datetime')) return undefined;
  const id = decoded(coded);
  const parcel = isStorableId(id) ? await store.parcel(zone, id) : undefined;
  return parcel && parcelTag(parcel);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Lets a change through that names the present version. Of a tag `"version.rest"` what comes after the dot tells representations apart, of
 * which a write undoes nothing: states that were recorded meanwhile stay. A proxy that compresses makes tags weak.
 *
 * @throws ProblemError 428, 412
 */
export function requireVersion(ifMatch: string | undefined, version: string): void {
  const versions = ifMatch?.replaceAll(/(?:W\/)?"([^".]*)[^"]*"/g, '"$1"');
  requireMatch(versions, `"${version}"`);
}
