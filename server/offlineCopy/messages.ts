/** What an offline copy's page and the server in its worker say to each other. */

export type InPageOpening = {
  /** SQLite compiled to WebAssembly. */
  readonly sqlite: Uint8Array;
  /** A GeoPackage of ours that holds one zone. */
  readonly zoneFile: Uint8Array;
  readonly version: string;
};

export type InPageQuestion = {
  readonly number: number;
  /** `/api/zones?…` */
  readonly path: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: ArrayBuffer | null;
};

export type InPageAnswer = { readonly number: number } & (
  | {
      readonly status: number;
      readonly headers: [string, string][];
      readonly bytes: ArrayBuffer;
    }
  | { readonly failure: string }
);
