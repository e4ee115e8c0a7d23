import type { Bilingual } from '../../bilingual.ts';
import type { Intent } from './intent.ts';
import type { Told } from './told.ts';

/** The wall shows, a remote drives it, a follower looks on. */
type MeetingRole = 'wall' | 'remote' | 'follower';

/** The first message of a connection: who it is. */
export type Hello =
  /** A wall that has no room yet. `instance` is the page: one that reconnects takes its own place. */
  | { readonly kind: 'open'; readonly instance: string }
  /** Whoever was here before, by the token that was given then. `takeOver` puts another page of the wall aside. */
  | {
      readonly kind: 'resume';
      readonly token: string;
      readonly instance: string;
      readonly takeOver: boolean;
    }
  /** A device with the code that the wall shows. `name` is what the wall calls it: iPad. */
  | { readonly kind: 'pair'; readonly code: string; readonly name: string }
  | { readonly kind: 'follow'; readonly room: string };

/** What only a wall asks of the server: a code for one more device, or that one device goes, or (null) all do. */
type WallWish =
  | { readonly kind: 'invite' }
  | { readonly kind: 'takeBack'; readonly device: string | null };

/** Said by either side every ten seconds: a line that is cut tells nobody. */
export type Beat = { readonly kind: 'beat' };

export type FromWall = Told | WallWish;
export type ToServer = Hello | FromWall | Intent | Beat;

/** Why something was not done. A device that is told an `End` does not come back by itself. */
export type Refusal = 'bad-message' | 'too-many-messages' | 'wall-away' | 'room-away' | 'not-yours';
export type End =
  | 'wrong-code'
  | 'used-code'
  | 'expired-code'
  | 'too-many-tries'
  | 'too-many-rooms'
  | 'room-full'
  | 'bad-token'
  | 'taken-back'
  | 'given-back'
  | 'wall-elsewhere'
  | 'replaced';

export type RemotePresent = { readonly device: string; readonly name: string };

export type FromServer =
  | {
      readonly kind: 'joined';
      readonly room: string;
      readonly role: MeetingRole;
      /** Its own name in `by`; null of the wall. */
      readonly device: string | null;
      /** To come back with; null of a follower, who needs none. */
      readonly token: string | null;
    }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly detail: Bilingual }
  | { readonly kind: 'ended'; readonly why: End; readonly detail: Bilingual }
  /** For the wall: the code that brings in one device; null when there is none any more. */
  | { readonly kind: 'invited'; readonly code: string | null; readonly seconds: number }
  | {
      readonly kind: 'present';
      readonly wall: boolean;
      readonly remotes: readonly RemotePresent[];
      readonly followers: number;
    }
  /** For the wall. */
  | { readonly kind: 'intent'; readonly by: string; readonly intent: Intent }
  | Told
  | Beat;
