import type { FromServer, FromWall, RemotePresent } from '../../geodata/meeting/remote/messages.ts';
import type { Told } from '../../geodata/meeting/remote/told.ts';
import { ended, type LastWord } from './sentences.ts';

/** A connection, as a room knows it. */
export type Line = {
  readonly say: (message: FromServer) => void;
  /** Says what has been written down already. */
  readonly pass: (text: string) => void;
  /** Says why, and hangs up. */
  readonly end: (message: LastWord) => void;
};

type Remote = RemotePresent & { readonly line: Line; readonly generation: number };
type Wall = { readonly instance: string; readonly line: Line };

/** A wall and whoever is with it. It holds nothing of what is shown: the wall tells it anew to whoever comes. */
export type Room = {
  readonly id: string;
  /** Rises whenever control is taken back; null until the wall has come and said it. */
  generation: number | null;
  wall: Wall | null;
  readonly remotes: Map<string, Remote>;
  readonly followers: Set<Line>;
  /** When the last one left; null while anybody is here. */
  emptySince: number | null;
};

export const mostRemotes = 12;
export const mostFollowers = 300;

export function newRoom(id: string, now: number): Room {
  return {
    id,
    generation: null,
    wall: null,
    remotes: new Map(),
    followers: new Set(),
    emptySince: now,
  };
}

export function isEmpty({ wall, remotes, followers }: Room): boolean {
  return wall === null && remotes.size === 0 && followers.size === 0;
}

/** Whatever the wall tells goes to everybody else. */
export function tell(room: Room, told: Told): void {
  // Written once, however many follow.
  const text = JSON.stringify(told);
  for (const { line } of room.remotes.values()) line.pass(text);
  for (const line of room.followers) line.pass(text);
}

/** Says to everybody who is here. The wall, which hears it whenever somebody came, then tells all that it shows. */
export function tellPresent(room: Room): void {
  const present: FromServer = {
    kind: 'present',
    wall: room.wall !== null,
    remotes: [...room.remotes.values()].map(({ device, name }) => ({ device, name })),
    followers: room.followers.size,
  };
  room.wall?.line.say(present);
  for (const { line } of room.remotes.values()) line.say(present);
  for (const line of room.followers) line.say(present);
}

/** Ends the devices that were let in before control was last taken back. */
export function endOldRemotes(room: Room): void {
  for (const { device, generation, line } of room.remotes.values()) {
    if (generation === room.generation) continue;
    room.remotes.delete(device);
    line.end(ended('taken-back'));
  }
}

export function isTold(message: FromWall): message is Told {
  return message.kind !== 'invite' && message.kind !== 'takeBack';
}
