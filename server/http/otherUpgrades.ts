import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

type OnUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * A server that may ignore an upgrade it does not offer has to answer the request all the same (RFC 9110, 7.8): Java's client
 * asks for `h2c` with its first request. Node hands every upgrade to whoever listens for one, and has given the connection up
 * by then; without the header it is read once more.
 */
export function otherUpgradesIgnored(server: Server): void {
  const [toSockets] = server.listeners('upgrade') as OnUpgrade[];
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') toSockets?.(request, socket, head);
    else {
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]));
      server.emit('connection', socket);
    }
  });
}

const upgradeHeaders = ['upgrade', 'connection', 'http2-settings'];

function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !upgradeHeaders.includes(name.toLowerCase())
      ? [`${name}: ${rawHeaders[index + 1] ?? ''}`]
      : [],
  );
  return Buffer.from(
    [`${method} ${url} HTTP/${httpVersion}`, ...lines, '', ''].join('\r\n'),
    'latin1',
  );
}
