import { computed, signal } from '@preact/signals';
import type { FromServer } from '../../../geodata/meeting/remote/messages.ts';
import { instance } from '../instance.ts';
import { keepWallToken, wallToken } from '../keptTokens.ts';
import { openLine, type Line } from '../line.ts';
import { present } from '../presence.ts';
import { obey } from './obey.ts';
import { tellAll, tellThroughout } from './telling.ts';

/** The line of this screen as a wall; null while it is none. */
const line = signal<Line | null>(null);
export const room = signal<string | null>(null);
/** The code for one more device; null while none holds. */
export const code = signal<string | null>(null);
export const lineState = computed(() => line.value?.state.value ?? null);
/** Why this screen is the wall no longer, in the server's words. */
export const endedBy = signal<Extract<FromServer, { kind: 'ended' }> | null>(null);

let stopTelling = () => {};
let codeTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Makes this screen a wall: the one it was, where its browser knows of that, else a new one.
 *
 * @param takeOver whether another page that is this wall now is put aside
 */
export function host(takeOver: boolean): void {
  if (line.peek()) return;
  endedBy.value = null;
  const opened = openLine(
    () => {
      const token = wallToken();
      return token === null
        ? { kind: 'open', instance }
        : { kind: 'resume', token, instance, takeOver };
    },
    (message) => hear(message, takeOver),
  );
  line.value = opened;
  stopTelling = tellThroughout(opened);
}

function hear(message: FromServer, isAskedFor: boolean): void {
  switch (message.kind) {
    case 'joined':
      room.value = message.room;
      keepWallToken(message.token);
      return;
    case 'present':
      present.value = message;
      tellAll();
      return;
    case 'invited':
      clearTimeout(codeTimer);
      code.value = message.code;
      if (message.code !== null)
        codeTimer = setTimeout(() => (code.value = null), message.seconds * 1000);
      return;
    case 'intent':
      obey(message.by, message.intent);
      return;
    case 'ended':
      leave();
      endedBy.value = message;
      if (message.why !== 'bad-token') return;
      keepWallToken(null);
      if (isAskedFor) host(true);
      return;
    default:
      return;
  }
}

function leave(): void {
  stopTelling();
  line.value = null;
  room.value = code.value = present.value = null;
}

/** Asks for a code that lets one device in. */
export function invite(): void {
  line.peek()?.say({ kind: 'invite' });
}

/** Ends a device that drives; null: every one. */
export function takeBack(device: string | null): void {
  line.peek()?.say({ kind: 'takeBack', device });
}

/** This screen is a wall no longer, and no device may come back to it. */
export function closeRoom(): void {
  takeBack(null);
  line.peek()?.close();
  keepWallToken(null);
  leave();
}
