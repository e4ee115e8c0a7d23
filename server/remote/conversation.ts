import type { FromServer } from '../../geodata/meeting/remote/messages.ts';
import { bucketOf } from './bucket.ts';
import type { Hub, Seat } from './hub.ts';
import { beatSchema, fromWallSchema, helloSchema, intentSchema } from './messageSchemas.ts';
import { refused, type LastWord } from './sentences.ts';

/** A pointer and a camera at sixty frames a second, and room to spare. */
const messagesPerSecond = 200;
/** Whoever sends so much that means nothing is no page of ours. */
const mostMistakes = 50;

/** One connection: what is heard and what is said. */
type Socket = {
  readonly send: (text: string) => void;
  readonly close: (code: number, reason: string) => void;
};

/** Who is at the other end. */
type Guest = {
  readonly address: string;
  readonly mayRead: (zone: string | null) => boolean;
};

export type Conversation = {
  readonly heard: (data: unknown) => void;
  readonly gone: () => void;
  /** When anything was last heard, in milliseconds. */
  readonly lastHeard: () => number;
  readonly beat: () => void;
};

/** Turns messages of a connection into what its role may do; what means nothing is told, and the connection goes on. */
export function converse(
  hub: Hub,
  socket: Socket,
  { address, mayRead }: Guest,
  now: () => number = Date.now,
): Conversation {
  const mayPass = bucketOf(messagesPerSecond, now);
  let seat: Seat | undefined;
  let [isOver, mistakes, heardAt, isHasteTold] = [false, 0, now(), false];
  const pass = (text: string) => {
    if (!isOver) socket.send(text);
  };
  const say = (message: FromServer) => pass(JSON.stringify(message));
  const end = (message: LastWord) => {
    say(message);
    isOver = true;
    socket.close(1000, message.kind);
  };
  const line = { say, pass, end, mayRead };

  const mistaken = () => {
    mistakes += 1;
    if (mistakes > mostMistakes) end(refused('bad-message'));
    else say(refused('bad-message'));
  };
  const act = (message: unknown) => {
    if (seat === undefined) {
      const hello = helloSchema.safeParse(message).data;
      if (!hello) return mistaken();
      const given = hub.welcome(hello, line, address);
      if ('kind' in given) end(given);
      else seat = given;
    } else if (seat.role === 'follower') say(refused('not-yours'));
    else if (seat.role === 'wall') {
      const said = fromWallSchema.safeParse(message).data;
      if (said) seat.hear(said);
      else mistaken();
    } else {
      const intent = intentSchema.safeParse(message).data;
      if (intent) seat.hear(intent);
      else mistaken();
    }
  };

  return {
    heard: (data) => {
      heardAt = now();
      if (isOver) return;
      if (!mayPass()) {
        // Said once: an answer to each would be as many again.
        if (!isHasteTold) say(refused('too-many-messages'));
        isHasteTold = true;
        return;
      }
      isHasteTold = false;
      const message = parsed(data);
      if (!beatSchema.safeParse(message).success) act(message);
    },
    gone: () => {
      isOver = true;
      seat?.leave();
    },
    lastHeard: () => heardAt,
    beat: () => say({ kind: 'beat' }),
  };
}

/** undefined for what is no JSON. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
