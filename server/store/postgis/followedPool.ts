import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool } from 'kysely';
import type pg from 'pg';
import type { Follower, FollowerNotice } from '../follower.ts';

/** What is read has to be of this state or a later one. */
type Asked = { readonly zone: string; readonly revision: number; isReadThere: boolean };

/** One that is away, or is another store, is left alone for this long: who reads is not to wait for it each time. */
const awayMs = 5000;

/**
 * The connections for reading of a database that another follows.
 *
 * @param open connections to the follower; rejects where there is none, or it follows another database
 */
export function followedPool(
  own: pg.Pool,
  open: () => Promise<pg.Pool>,
  notice: (notice: FollowerNotice) => void,
): { readonly pool: PostgresPool; readonly follower: Follower } {
  const asking = new AsyncLocalStorage<Asked | undefined>();
  let opened: pg.Pool | undefined;
  let opening: Promise<pg.Pool> | undefined;
  let awayUntil = 0;

  async function there(): Promise<pg.Pool> {
    if (opened) return opened;
    opening ??= open().finally(() => (opening = undefined));
    return (opened = await opening);
  }

  /** undefined where the follower is away. @param use what it answers goes on holding the connection where it says so */
  async function asked<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T | undefined> {
    if (performance.now() < awayUntil) return undefined;
    try {
      const client = await (await there()).connect();
      try {
        return await use(client);
      } catch (error) {
        client.release(true);
        throw error;
      }
    } catch (error) {
      // Of those who have tried at once one is told.
      if (performance.now() >= awayUntil) notice({ event: 'follower-away', cause: String(error) });
      awayUntil = performance.now() + awayMs;
      return undefined;
    }
  }

  return {
    pool: {
      connect: async () => {
        const wanted = asking.getStore();
        const client = wanted && (await asked((one) => oneAt(one, wanted)));
        if (!wanted || !client) return own.connect();
        wanted.isReadThere = true;
        return client;
      },
      end: async () => {
        await Promise.all([own.end(), opened?.end()]);
      },
    },
    follower: {
      reading: ({ id: zone, revision }, read) =>
        asking.run({ zone, revision, isReadThere: false }, read),
      here: (read) => asking.run(undefined, read),
      isNoLater: async ({ id, revision }) => {
        if (asking.getStore()?.isReadThere !== true) return true;
        const now = await asked(async (client) => {
          const found = await revisionIn(client, id);
          client.release();
          return found;
        });
        return now === revision;
      },
    },
  };
}

/** The connection, if what it shows is not older than what is wanted; else it is given back. */
async function oneAt(client: pg.PoolClient, wanted: Asked): Promise<pg.PoolClient | undefined> {
  if ((await revisionIn(client, wanted.zone)) >= wanted.revision) return client;
  client.release();
  return undefined;
}

async function revisionIn(client: pg.PoolClient, zone: string): Promise<number> {
  const { rows } = await client.query<{ readonly revision: number }>(
    'select revision from zone where zone_id = $1',
    [zone],
  );
  return rows[0]?.revision ?? 0;
}
