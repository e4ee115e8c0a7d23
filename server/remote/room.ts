import type { FromServer, FromWall, RemotePresent } from '../../geodata/meeting/remote/messages.ts';
import type { Told } from '../../geodata/meeting/remote/told.ts';
import { ended, type LastWord } from './sentences.ts';

/** A connection, as a room knows it. */
export type Line = {
  readonly say: (message: FromServer) => void;
  /** Whether who is at its end may read a zone now; null where it is not known which. */
  readonly mayRead: (zone: string | null) => boolean;
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
  /** Devices of this generation that were put out one by one. */
  putOut: readonly string[];
  wall: Wall | null;
  /** The zone that the wall shows; null until it has told one. */
  zone: string | null;
  readonly remotes: Map<string, Remote>;
  readonly followers: Set<Line>;
  /** When the last one left; null while anybody is here. */
  emptySince: number | null;
};

export const mostRemotes = 12;
export const mostFollowers = 300;
/** The wall's token names them: after so many, whoever is put out takes all with him. */
export const mostPutOut = 20;

export function newRoom(id: string, now: number): Room {
  return {
    id,
    generation: null,
    putOut: [],
    wall: null,
    zone: null,
    remotes: new Map(),
    followers: new Set(),
    emptySince: now,
  };
}

export function isEmpty({ wall, remotes, followers }: Room): boolean {
  return wall === null && remotes.size === 0 && followers.size === 0;
}

/**
 * Whatever the wall tells goes to everybody else who may read the zone that it shows. When it shows another, some may be let in who were
 * not: it is asked to tell all once more.
 */
export function tell(room: Room, told: Told): void {
  const before = room.zone;
  if (told.kind === 'shows') room.zone = zoneIn(told.address);
  // Written once, however many follow.
  const text = JSON.stringify(told);
  const lines = [...room.followers, ...[...room.remotes.values()].map(({ line }) => line)];
  for (const line of lines) if (line.mayRead(room.zone)) line.pass(text);
  const isLetIn = (line: Line) => line.mayRead(room.zone) && !line.mayRead(before);
  if (room.zone !== before && lines.some(isLetIn)) tellPresent(room);
}

/** `/zones/jindong/parcels/nanbo?theme=levelling` → `jindong` */
function zoneIn(address: string): string | null {
  const zone = /\/zones\/([^/?#]+)/.exec(address)?.[1];
  try {
    return zone === undefined ? null : decodeURIComponent(zone);
  } catch {
    return null;
  }
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

/** Ends the devices that control was taken back from: those of earlier generations, and those put out alone. */
export function endOldRemotes(room: Room): void {
  for (const { device, generation, line } of room.remotes.values()) {
    if (generation === room.generation && !room.putOut.includes(device)) continue;
    room.remotes.delete(device);
    line.end(ended('taken-back'));
  }
}

export function isTold(message: FromWall): message is Told {
  return message.kind !== 'invite' && message.kind !== 'takeBack';
}
