import { WebSocket } from 'ws';
import type { FromServer, ToServer } from '../../../geodata/meeting/remote/messages.ts';

type Kind = FromServer['kind'];
type Of<K extends Kind> = Extract<FromServer, { kind: K }>;

/** One end of a real socket: says messages, and waits for the next of a kind. */
export async function talkerAt(url: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/remote`, { headers });
  const heard: FromServer[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()) as FromServer);
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const next = <K extends Kind>(
    kind: K,
    fits: (message: Of<K>) => boolean = () => true,
  ): Promise<Of<K>> =>
    new Promise((resolve) => {
      const look = () => {
        const index = heard.findIndex((message) => message.kind === kind && fits(message as Of<K>));
        if (index < 0) return;
        waiting.delete(look);
        const [found] = heard.splice(index, 1);
        resolve(found as Of<K>);
      };
      waiting.add(look);
      look();
    });
  return {
    say: (message: ToServer) => socket.send(JSON.stringify(message)),
    sayAnything: (text: string) => socket.send(text),
    next,
    /** What was heard of some kinds and not asked for yet. */
    heardOf: (...kinds: readonly Kind[]) => heard.filter(({ kind }) => kinds.includes(kind)),
    closed,
    close: () => {
      socket.close();
      return closed;
    },
  };
}

/** A wall with a room of its own. */
export async function wallAt(url: string, instance = 'wall') {
  const wall = await talkerAt(url);
  wall.say({ kind: 'open', instance });
  const { room, token } = await wall.next('joined');
  const invite = async () => {
    wall.say({ kind: 'invite' });
    return (await wall.next('invited', ({ code }) => code !== null)).code!;
  };
  return { ...wall, room, token: token!, invite };
}

export async function pairedAt(url: string, code: string) {
  const device = await talkerAt(url);
  device.say({ kind: 'pair', code, name: 'iPad' });
  const joined = await device.next('joined');
  return { ...device, device: joined.device!, token: joined.token! };
}
