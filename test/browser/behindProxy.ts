import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

type Proxy = { readonly url: string; readonly close: () => Promise<void> };

/**
 * A reverse proxy that has a server under `/guatu/`, and other things at the root of its host.
 *
 * @param path `taken off` as by nginx's `proxy_pass http://server/;`, `left on` as by `proxy_pass http://server;`
 */
export async function behindProxy(server: string, path: 'taken off' | 'left on'): Promise<Proxy> {
  const { hostname, port } = new URL(server);
  const proxy = createServer((incoming, outgoing) => {
    const asked = incoming.url ?? '/';
    if (!asked.startsWith('/guatu/')) {
      outgoing.writeHead(404).end(`another system: ${asked}`);
      return;
    }
    const { method, headers } = incoming;
    const passed = path === 'taken off' ? asked.slice('/guatu'.length) : asked;
    const upstream = request({ hostname, port, path: passed, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.destroy());
    incoming.pipe(upstream);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close };
}
