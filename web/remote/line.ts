import { signal, type ReadonlySignal } from '@preact/signals';
import type { FromServer, Hello, ToServer } from '../../geodata/meeting/remote/messages.ts';
import { addressOf } from '../api.ts';

/** A connection to the server that comes back by itself. */
export type Line = {
  readonly state: ReadonlySignal<'connecting' | 'open' | 'lost'>;
  /** Whether it could be said. */
  readonly say: (message: ToServer) => boolean;
  readonly close: () => void;
};

/** The server is heard every ten seconds; when it is silent for longer than this, the line is cut. */
const silentFor = 25_000;
/** After waking up, or on another network, less silence is believed. */
const silentAfterWaking = 12_000;

/**
 * Keeps a connection open until the server says that it has ended: through restarts of the server, sleep of the phone and
 * another network.
 *
 * @param hello who this is, asked whenever it connects
 */
export function openLine(hello: () => Hello, hear: (message: FromServer) => void): Line {
  const state = signal<'connecting' | 'open' | 'lost'>('connecting');
  let socket: WebSocket | undefined;
  let [failures, heardAt, isOver] = [0, Date.now(), false];
  let retry: ReturnType<typeof setTimeout> | undefined;

  const say = (message: ToServer) => {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
  const lose = () => {
    drop();
    if (isOver) return;
    state.value = 'lost';
    failures += 1;
    clearTimeout(retry);
    retry = setTimeout(connect, waitAfter(failures));
  };
  /** A dead connection may take minutes to close; nothing more is heard of it. */
  const drop = () => {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = undefined;
  };
  const connect = () => {
    clearTimeout(retry);
    drop();
    // A line that is only tried anew carries nothing meanwhile, and must not claim to.
    if (state.peek() === 'open') state.value = 'connecting';
    heardAt = Date.now();
    socket = new WebSocket(socketAddress());
    socket.onopen = () => say(hello());
    socket.onclose = lose;
    socket.onmessage = ({ data }) => {
      heardAt = Date.now();
      // Our own server, whose messages are of this very type.
      const message = JSON.parse(String(data)) as FromServer;
      if (message.kind === 'beat') say(message);
      if (message.kind === 'ended') isOver = true;
      if (message.kind === 'joined') {
        failures = 0;
        state.value = 'open';
      }
      hear(message);
      if (isOver) close();
    };
  };

  const wake = () => {
    if (document.visibilityState === 'hidden') return;
    if (state.peek() !== 'open' || Date.now() - heardAt > silentAfterWaking) connect();
  };
  const watch = setInterval(() => {
    if (state.peek() === 'open' && Date.now() - heardAt > silentFor) lose();
  }, 5000);
  const close = () => {
    isOver = true;
    clearInterval(watch);
    clearTimeout(retry);
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', wake);
    drop();
  };
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  connect();
  return { state, say, close };
}

/** Milliseconds until the next attempt: a quarter of a second first, never more than eight; not all devices at once. */
function waitAfter(failures: number): number {
  return Math.min(8000, 250 * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);
}

function socketAddress(): URL {
  const address = new URL(addressOf.remote(), document.baseURI);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address;
}
