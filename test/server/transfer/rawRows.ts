import Database from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** All rows of all tables of a file by SQLite alone, past everything of ours; JSON as what it says. */
export function rawRows(file: string): Readonly<Record<string, readonly string[]>> {
  const database = new Database(file, { readonly: true });
  try {
    const names = database
      .prepare(`select name from sqlite_master where type = 'table' order by name`)
      .pluck()
      .all() as string[];
    const ours = names.filter(
      (name) => !/^(gpkg_|rtree_|sqlite_|.*_migration$|layer_styles)/.test(name),
    );
    return Object.fromEntries(
      ours.map((name) => [
        name,
        (database.prepare(`select * from "${name}"`).all() as Row[]).map(textOf).sort(),
      ]),
    );
  } finally {
    database.close();
  }
}

/** Without the number that a file gives each row for itself. */
function textOf(row: Row): string {
  return JSON.stringify(row, (key, value: unknown) => {
    if (key === 'fid') return undefined;
    return typeof value === 'string' && /^[[{]/.test(value) ? sorted(JSON.parse(value)) : value;
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    sorted(each),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
