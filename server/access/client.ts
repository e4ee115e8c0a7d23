import { Socket, isIP, type BlockList } from 'node:net';
import type { Context } from 'hono';

/** Whether a machine of this address is a proxy whose word is taken: `192.168.1.1`. */
export type IsTrusted = (address: string) => boolean;

/** Nobody is believed where none is named. */
export function trusting(proxies: BlockList | undefined): IsTrusted {
  return (address) => {
    const family = isIP(address);
    return family > 0 && (proxies?.check(address, family === 4 ? 'ipv4' : 'ipv6') ?? false);
  };
}

/** Who sent a request, as far as it can be known. */
type Client = {
  /** `192.168.1.20`; empty in a test, which has no connection. */
  readonly address: string;
  /** Whether it came by HTTPS to us or to the proxy. */
  readonly isSecure: boolean;
};

/**
 * A trusted proxy says who asked it (X-Forwarded-For, the newest last) and how (X-Forwarded-Proto); of anybody else these headers
 * say nothing, because he may write what he likes.
 */
export function clientOf(c: Context, isTrusted: IsTrusted): Client {
  const direct = plainAddress(socketOf(c.env)?.remoteAddress ?? '');
  const isHere = new URL(c.req.url).protocol === 'https:';
  if (!isTrusted(direct)) return { address: direct, isSecure: isHere };
  const told = (c.req.header('X-Forwarded-For') ?? '')
    .split(',')
    .map((part) => plainAddress(part.trim()));
  const address = told.findLast((one) => isIP(one) > 0 && !isTrusted(one)) ?? direct;
  return { address, isSecure: c.req.header('X-Forwarded-Proto')?.trim().toLowerCase() === 'https' };
}

/** A socket of both families says `::ffff:192.168.1.20` of an address of the old one. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** @hono/node-server passes Node's request along. */
function socketOf(env: unknown): Socket | undefined {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return undefined;
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming))
    return undefined;
  return incoming.socket instanceof Socket ? incoming.socket : undefined;
}
