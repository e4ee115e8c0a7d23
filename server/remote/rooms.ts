import { randomBytes } from 'node:crypto';
import { isEmpty, newRoom, type Room } from './room.ts';

/** A room that nobody is in is forgotten after this; the wall's token makes it anew. */
const emptyFor = 12 * 3600_000;
const mostRooms = 500;

export function createRooms(now: () => number) {
  const rooms = new Map<string, Room>();
  const forgetOld = () => {
    for (const { id, emptySince } of rooms.values())
      if (emptySince !== null && now() - emptySince >= emptyFor) rooms.delete(id);
  };
  return {
    find: (id: string): Room | undefined => rooms.get(id),
    /** The room of that name, made where it is not there; undefined when there are too many. */
    open: (id = newId()): Room | undefined => {
      forgetOld();
      const known = rooms.get(id);
      if (known) return known;
      if (rooms.size >= mostRooms) return undefined;
      const room = newRoom(id, now());
      rooms.set(id, room);
      return room;
    },
    /** To be called whenever somebody came or left. */
    noteEmpty: (room: Room): void => {
      room.emptySince = isEmpty(room) ? (room.emptySince ?? now()) : null;
    },
    all: (): Iterable<Room> => rooms.values(),
  };
}

/** 96 bits: the address of a room cannot be guessed. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
