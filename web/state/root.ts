/**
 * The path under which the server is reached, with its slash: `/`, or `/guatu/` behind a proxy. The server writes it into the
 * page's `<base>`, as steps up from the address asked.
 */
const rootPath = new URL(document.baseURI).pathname;

/** `/guatu/zones/jindong` → `/zones/jindong` */
export function pathBelowRoot(pathname: string): string {
  return pathname.startsWith(rootPath) ? pathname.slice(rootPath.length - 1) : pathname;
}

/** `/zones/jindong` → `/guatu/zones/jindong` */
export function pathFromRoot(path: string): string {
  return rootPath + path.slice(1);
}
