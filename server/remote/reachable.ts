import { isIP } from 'node:net';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = NodeJS.Dict<readonly NetworkInterfaceInfo[]>;

/**
 * Addresses of this machine at which a tablet in the same network finds a server that listens on `host`; none when it listens
 * on this machine alone. `['192.168.1.20']`
 */
export function reachableAddresses(
  host: string,
  interfaces: Interfaces = networkInterfaces(),
): readonly string[] {
  const everywhere = host === '0.0.0.0' || host === '::';
  if (!everywhere) return isThisMachine(host) ? [] : [isIP(host) === 6 ? `[${host}]` : host];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .filter((address) => !isUnassigned(address))
    .toSorted((a, b) => rank(a) - rank(b));
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** An interface that no router has given an address: 169.254.3.7. */
function isUnassigned(address: string): boolean {
  return address.startsWith('169.254.');
}

/** The likelier a room's own network, the earlier: bridges of virtual machines and containers are mostly in 172.16/12. */
function rank(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 3 : 2;
}
