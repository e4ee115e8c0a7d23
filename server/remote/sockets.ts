import { upgradeWebSocket, type WebSocketServerLike } from '@hono/node-server';
import type { Context } from 'hono';
import { WebSocket, WebSocketServer } from 'ws';
import type { Gate } from '../access/gate.ts';
import type { AccessVariables } from '../access/guard.ts';
import { mayIn, type RequestAccess } from '../access/requestAccess.ts';
import { converse, type Conversation } from './conversation.ts';
import type { Hub } from './hub.ts';

/** Longer messages are cut off by closing: all the ink of a meeting fits. */
const maxPayload = 256 * 1024;
/** What a slow reader may have waiting; beyond that it is hung up on, and told all when it comes back. */
const mostWaiting = 1024 * 1024;
const beatEvery = 10_000;
/** The service restarts: pages come back by themselves. */
const restarted = 1012;
const silentFor = 25_000;

export type Sockets = ReturnType<typeof remoteSockets>;

/** A connection, and what who is at its end may. */
type Open = Conversation & { readonly stillMay: () => Promise<boolean> };

/**
 * Connections of the remote: what `serve` and the route need of them, and their end. Who may read what is asked anew with every beat;
 * where it has changed, it is hung up on, and comes back as what he is by then.
 */
export function remoteSockets(hub: Hub, gate: Gate) {
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const open = new Map<WebSocket, Open>();
  const timer = setInterval(() => {
    for (const [socket, { lastHeard, beat, stillMay }] of open)
      if (Date.now() - lastHeard() > silentFor) socket.terminate();
      else {
        beat();
        // Where it cannot be asked, nobody is told more.
        void stillMay()
          .catch(() => false)
          .then((still) => still || socket.close(restarted));
      }
  }, beatEvery).unref();

  const upgrade = upgradeWebSocket((c: Context<AccessVariables>) => {
    const address = gate.addressOf(c);
    const { access } = c.var;
    const mayRead = (zone: string | null) =>
      zone === null ? !access.hasAccounts : mayIn(access, 'read', zone);
    const stillMay = async () => isSame(access, await gate.accessOf(access.token ?? undefined));
    let conversation: Conversation | undefined;
    return {
      onOpen: (_, { raw: socket }) => {
        if (!(socket instanceof WebSocket)) return;
        const send = (text: string) => {
          if (socket.bufferedAmount > mostWaiting) socket.terminate();
          else socket.send(text);
        };
        const close = (code: number, reason: string) => socket.close(code, reason);
        conversation = converse(hub, { send, close }, { address, mayRead });
        open.set(socket, { ...conversation, stillMay });
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
      for (const socket of open.keys()) socket.close(restarted);
      for (const socket of open.keys()) setTimeout(() => socket.terminate(), 500).unref();
    },
  };
}

function isSame(one: RequestAccess, other: RequestAccess): boolean {
  const told = ({ hasAccounts, actor, closedZones }: RequestAccess) =>
    JSON.stringify([hasAccounts, actor, [...closedZones].toSorted()]);
  return told(one) === told(other);
}
