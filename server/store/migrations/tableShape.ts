/** `json` is text in SQLite and jsonb in PostGIS, `instant` a moment in UTC, `bytes` a file of any kind. A trailing `?` allows NULL. */
type ColumnKind = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'instant' | 'json' | 'bytes';
export type ColumnShape = ColumnKind | `${ColumnKind}?`;

/** `columns` come after `zone_id`; `where` keeps rows out of the index. */
export type IndexShape = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly where?: string;
};

/** A table as a migration wants it; each engine writes its own DDL for it. `zone_id` comes first and is added by the engine. */
export type TableShape = {
  readonly name: string;
  readonly description: string;
  /** `features` and `attributes` are layers for any GIS; `derived` tables are ours and can be rebuilt from the others. */
  readonly role: 'features' | 'attributes' | 'derived';
  /** Columns that are unique within a zone, after `zone_id`. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnShape>>;
  readonly geometry?: {
    readonly type: 'POINT' | 'POLYGON' | 'MULTIPOLYGON' | 'GEOMETRY';
    readonly nullable: boolean;
  };
  readonly indexes?: readonly IndexShape[];
};

/** A column that a table of an earlier migration gets. It allows NULL, which is what rows have that are there already. */
export type AddedColumn = {
  readonly table: string;
  readonly name: string;
  readonly shape: `${ColumnKind}?`;
};

/** An index that a table of an earlier migration gets. */
export type AddedIndex = IndexShape & { readonly table: string };
