/** A state of a zone, as the database that is written to has shown it. */
type Seen = { readonly id: string; readonly revision: number };

/**
 * A second database that follows the one that is written to, some moments later. Nothing is read there but what is asked for within
 * `reading`.
 */
export type Follower = {
  /** Lets `read` read there, each time if the follower has reached the state that was seen, else here: nobody goes back in time. */
  reading<T>(seen: Seen, read: () => Promise<T>): Promise<T>;
  /** Within `reading`: whether what was read there was of no later state either, as it may be for a moment. */
  isNoLater(seen: Seen): Promise<boolean>;
  /** Within `reading`: reads here all the same. */
  here<T>(read: () => Promise<T>): Promise<T>;
};

export type FollowerNotice = { readonly event: 'follower-away'; readonly cause: string };
