import { offlineCopy, type OfflineCopy } from './offlineCopy.ts';

/** An address below the root, in its three written parts: `/zones/jindong`, `?theme=levelling`, `#14.2/29.15/119.84`. */
type AddressParts = { readonly pathname: string; readonly search: string; readonly hash: string };

/**
 * The path under which the server is reached, with its slash: `/`, or `/guatu/` behind a proxy. The server writes it into the
 * page's `<base>`, as steps up from the address asked.
 */
const rootPath = new URL(document.baseURI).pathname;

/** The address of this window. A file opened from disk can have none but behind its `#`: `copy.html#/zones/jindong`. */
export function ownLocation(): AddressParts {
  const { pathname, search, hash } = window.location;
  if (offlineCopy) return locationInCopy(offlineCopy, search, hash);
  const below = pathname.startsWith(rootPath) ? pathname.slice(rootPath.length - 1) : pathname;
  return { pathname: below, search, hash };
}

/** Until its address has a `#`, a copy opens where it was made to, and as whoever opens it asks: `copy.html?wall=on`. */
function locationInCopy({ opensAt }: OfflineCopy, search: string, hash: string): AddressParts {
  const address = new URL(hash.slice(1) || opensAt, 'http://guatu.invalid');
  if (hash.length <= 1)
    for (const [name, text] of new URLSearchParams(search)) address.searchParams.set(name, text);
  return address;
}

/** `/zones/jindong` → `/guatu/zones/jindong`, or `file:///D:/copy.html#/zones/jindong` */
export function linkFromRoot(address: string): string {
  return offlineCopy
    ? `${window.location.href.split('#', 1)[0]}#${address}`
    : rootPath + address.slice(1);
}

/** The same as others may be told it: a copy on a disk is nowhere for anybody else, so it names the server it is from. */
export function sharedLink(address: string): string {
  return new URL(address.slice(1), offlineCopy?.takenFrom ?? document.baseURI).href;
}
