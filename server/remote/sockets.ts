import { upgradeWebSocket, type WebSocketServerLike } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { WebSocket, WebSocketServer } from 'ws';
import { converse, type Conversation } from './conversation.ts';
import type { Hub } from './hub.ts';

/** Longer messages are cut off by closing: all the ink of a meeting fits. */
const maxPayload = 256 * 1024;
/** What a slow reader may have waiting; beyond that it is hung up on, and told all when it comes back. */
const mostWaiting = 1024 * 1024;
const beatEvery = 10_000;
const silentFor = 25_000;

export type Sockets = ReturnType<typeof remoteSockets>;

/** Connections of the remote: what `serve` and the route need of them, and their end. */
export function remoteSockets(hub: Hub) {
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const open = new Map<WebSocket, Conversation>();
  const timer = setInterval(() => {
    for (const [socket, { lastHeard, beat }] of open)
      if (Date.now() - lastHeard() > silentFor) socket.terminate();
      else beat();
  }, beatEvery).unref();

  const upgrade = upgradeWebSocket((c) => {
    const address = getConnInfo(c).remote.address ?? '';
    let conversation: Conversation | undefined;
    return {
      onOpen: (_, { raw: socket }) => {
        if (!(socket instanceof WebSocket)) return;
        const send = (text: string) => {
          if (socket.bufferedAmount > mostWaiting) socket.terminate();
          else socket.send(text);
        };
        const close = (code: number, reason: string) => socket.close(code, reason);
        conversation = converse(hub, { send, close }, address);
        open.set(socket, conversation);
        socket.on('close', () => open.delete(socket));
      },
      onMessage: ({ data }) => conversation?.heard(data),
      onClose: () => conversation?.gone(),
    };
  });

  return {
    // ws says of its options that they may be undefined where the adaptor says that they may be missing.
    server: server as WebSocketServerLike,
    upgrade,
    /** Hangs up on everybody: they come back when there is a server again. */
    close: () => {
      clearInterval(timer);
      // 1012: the service restarts.
      for (const socket of open.keys()) socket.close(1012);
      for (const socket of open.keys()) setTimeout(() => socket.terminate(), 500).unref();
    },
  };
}
