import type { EntryRows } from '../../../geodata/entry/standing.ts';
import type { Served } from '../served.ts';

const asOf = '2026-07-31';

/** Records something of the first parcel of a grid, with all that a sheet asks of a server. */
export async function record(app: Served, percent: number): Promise<Response> {
  return app.post('/api/zones/grid/observations', await entryOf(app, percent));
}

/** What is to be sent for that. */
export async function entryOf(app: Served, percent: number): Promise<object> {
  const [row] = await rowsOf(app);
  const entry = {
    parcel: row!.parcel,
    axis: 'levelling',
    state: 'levelling',
    percent,
    quantities: [],
    blocked: null,
    note: null,
    reason: { zh: '重新测量', en: 'Measured anew' },
  };
  return {
    asOf,
    provenance: { kind: 'site' },
    dayReason: null,
    entries: [entry],
    seen: [{ parcel: row!.parcel, mark: row!.mark }],
  };
}

/** The percent that is known of that parcel. */
export async function recorded(app: Served): Promise<number | null> {
  const [row] = await rowsOf(app);
  return row?.standing.levelling.held?.percent ?? null;
}

async function rowsOf(app: Served): Promise<EntryRows['rows']> {
  const path = `/api/zones/grid/observations?asOf=${asOf}&limit=1`;
  return ((await app.json(path)) as EntryRows).rows;
}
