/** Hosts that mean, to any machine, itself. */
const thisMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Where others find the page's root. A page that came by a name others know is found by that; one on the server's own machine
 * at its addresses in the network: `http://localhost:8787/guatu/` with `['192.168.1.20']` → `http://192.168.1.20:8787/guatu/`.
 */
export function reachableRoots(root: string, addresses: readonly string[]): readonly string[] {
  if (!thisMachine.test(new URL(root).hostname)) return [root];
  return addresses.map((address) => {
    const url = new URL(root);
    url.hostname = address;
    return url.href;
  });
}
