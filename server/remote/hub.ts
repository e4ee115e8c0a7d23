import type { FromWall, Hello } from '../../geodata/meeting/remote/messages.ts';
import type { Intent } from '../../geodata/meeting/remote/intent.ts';
import { attemptsWithin } from './attempts.ts';
import { createInvitations } from './invitations.ts';
import {
  endOldRemotes,
  isTold,
  mostFollowers,
  mostPutOut,
  mostRemotes,
  tell,
  tellPresent,
  type Line,
  type Room,
} from './room.ts';
import { createRooms, newId } from './rooms.ts';
import { ended, refused, type LastWord } from './sentences.ts';
import { ticketOf, tokenOf, type Ticket } from './token.ts';

/** A device that was let in may come back for a day's meeting. */
const remoteLifetime = 12 * 3600_000;

/** What somebody who is in a room can do there. */
export type Seat =
  | {
      readonly role: 'wall';
      readonly hear: (message: FromWall) => void;
      readonly leave: () => void;
    }
  | { readonly role: 'remote'; readonly hear: (intent: Intent) => void; readonly leave: () => void }
  | { readonly role: 'follower'; readonly leave: () => void };

export type Hub = ReturnType<typeof createHub>;

/**
 * The rooms of all walls. Everything is in memory; what has to outlast the server is in the tokens that walls and devices hold.
 *
 * @param secret what tokens are signed with, read when the first is needed
 */
export function createHub(secret: () => Buffer, now: () => number = Date.now) {
  const rooms = createRooms(now);
  const opened = attemptsWithin(3600_000, 30, now);
  const invitations = createInvitations(now, (room) =>
    rooms.find(room)?.wall?.line.say({ kind: 'invited', code: null, seconds: 0 }),
  );

  const changed = (room: Room) => {
    rooms.noteEmpty(room);
    tellPresent(room);
  };

  function seatWall(
    room: Room,
    instance: string,
    { generation, putOut }: Pick<Room, 'generation' | 'putOut'>,
    line: Line,
  ): Seat {
    const before = room.wall;
    const wall = { instance, line };
    room.wall = wall;
    Object.assign(room, { generation, putOut });
    before?.line.end(ended('replaced'));
    endOldRemotes(room);
    joinAsWall(room, line);
    changed(room);
    return {
      role: 'wall',
      hear: (message) => hearWall(room, line, message),
      leave: () => {
        if (room.wall !== wall) return;
        room.wall = null;
        invitations.withdraw(room.id);
        changed(room);
      },
    };
  }

  function joinAsWall({ id, generation, putOut }: Room, line: Line): void {
    const ticket = { role: 'wall', room: id, generation: generation ?? 0, putOut } as const;
    const token = tokenOf(ticket, secret());
    line.say({ kind: 'joined', room: id, role: 'wall', device: null, token });
  }

  function hearWall(room: Room, line: Line, message: FromWall): void {
    if (isTold(message)) tell(room, message);
    else if (message.kind === 'invite')
      line.say({ kind: 'invited', ...invitations.invite(room.id) });
    else if (message.device === null) takeBack(room, line);
    else putOut(room, message.device, line);
  }

  /** With another generation the devices' tokens are worth nothing, here and after any restart: the wall's says so. */
  function takeBack(room: Room, line: Line): void {
    room.generation = (room.generation ?? 0) + 1;
    room.putOut = [];
    invitations.withdraw(room.id);
    joinAsWall(room, line);
    line.say({ kind: 'invited', code: null, seconds: 0 });
    endOldRemotes(room);
    changed(room);
  }

  /** One device alone: the others and the code stay. */
  function putOut(room: Room, device: string, line: Line): void {
    if (!room.remotes.has(device)) return;
    if (room.putOut.length >= mostPutOut) return takeBack(room, line);
    room.putOut = [...room.putOut, device];
    joinAsWall(room, line);
    endOldRemotes(room);
    changed(room);
  }

  function seatRemote(room: Room, ticket: Extract<Ticket, { role: 'remote' }>, line: Line): Seat {
    const { device, name, generation } = ticket;
    const before = room.remotes.get(device);
    const remote = { device, name, generation, line };
    room.remotes.set(device, remote);
    before?.line.end(ended('replaced'));
    const token = tokenOf({ ...ticket, until: now() + remoteLifetime }, secret());
    line.say({ kind: 'joined', room: room.id, role: 'remote', device, token });
    changed(room);
    const leave = () => {
      if (room.remotes.get(device) !== remote) return;
      room.remotes.delete(device);
      // What it pointed at goes with it.
      room.wall?.line.say({ kind: 'intent', by: device, intent: { kind: 'laser', at: null } });
      changed(room);
    };
    return {
      role: 'remote',
      hear: (intent) => {
        if (intent.kind === 'giveBack') {
          leave();
          line.end(ended('given-back'));
        } else if (room.wall) room.wall.line.say({ kind: 'intent', by: device, intent });
        else line.say(refused('wall-away'));
      },
      leave,
    };
  }

  function follow(room: Room, line: Line): Seat {
    room.followers.add(line);
    line.say({ kind: 'joined', room: room.id, role: 'follower', device: null, token: null });
    changed(room);
    return {
      role: 'follower',
      leave: () => {
        if (room.followers.delete(line)) changed(room);
      },
    };
  }

  function resume(hello: Extract<Hello, { kind: 'resume' }>, line: Line): Seat | LastWord {
    const ticket = ticketOf(hello.token, secret());
    if (!ticket || (ticket.role === 'remote' && ticket.until < now())) return ended('bad-token');
    const room = rooms.open(ticket.room);
    if (!room) return ended('too-many-rooms');
    if (ticket.generation < (room.generation ?? 0))
      return ended(ticket.role === 'wall' ? 'bad-token' : 'taken-back');
    if (ticket.role === 'remote') {
      if (room.putOut.includes(ticket.device)) return ended('taken-back');
      return seatRemote(room, ticket, line);
    }
    if (room.wall && room.wall.instance !== hello.instance && !hello.takeOver)
      return ended('wall-elsewhere');
    return seatWall(room, hello.instance, ticket, line);
  }

  function pair(code: string, name: string, line: Line, address: string): Seat | LastWord {
    const redeemed = invitations.redeem(code, address);
    if (redeemed.kind === 'ended') return ended(redeemed.why);
    const room = rooms.find(redeemed.room);
    if (!room) return ended('expired-code');
    room.wall?.line.say({ kind: 'invited', code: null, seconds: 0 });
    if (room.remotes.size >= mostRemotes) return ended('room-full');
    const { id, generation } = room;
    const until = now() + remoteLifetime;
    const ticket = { role: 'remote', room: id, generation: generation ?? 0, until } as const;
    return seatRemote(room, { ...ticket, device: newId(), name }, line);
  }

  function open(instance: string, line: Line, address: string): Seat | LastWord {
    const room = opened.areTooMany(address) ? undefined : rooms.open();
    if (!room) return ended('too-many-rooms');
    opened.note(address);
    return seatWall(room, instance, { generation: 1, putOut: [] }, line);
  }

  function lookOn(id: string, line: Line): Seat | LastWord {
    const room = rooms.find(id);
    if (!room) return refused('room-away');
    return room.followers.size >= mostFollowers ? ended('room-full') : follow(room, line);
  }

  return {
    /** Gives a newcomer a seat, or tells why there is none. @param address of the machine it comes from */
    welcome: (hello: Hello, line: Line, address: string): Seat | LastWord => {
      switch (hello.kind) {
        case 'open':
          return open(hello.instance, line, address);
        case 'resume':
          return resume(hello, line);
        case 'pair':
          return pair(hello.code, hello.name, line, address);
        case 'follow':
          return lookOn(hello.room, line);
      }
    },
  };
}
