import pg from 'pg';
import type { TileAddress } from '../../geodata/tileAddress.ts';

/** Tiles as PostGIS alone makes them: id, name and shape, of a copy in web mercator with an index. */
type RawTiles = { tile(address: TileAddress): Promise<number>; close(): Promise<void> };

export async function openRawTiles(databaseUrl: string, zone: string): Promise<RawTiles> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create temporary table raw_parcel as
    select zone_id, id, name_zh, name_en, number, ST_Transform(geom, 3857) as mercator from guatu.parcel`);
  await client.query('create index on raw_parcel using gist (mercator)');
  await client.query('analyze raw_parcel');
  return {
    tile: async ({ z, x, y }) => {
      const { rows } = await client.query<{ tile: Buffer }>({
        name: 'tile',
        text: `select ST_AsMVT(cut, 'parcels', 4096, 'shape') as tile from (
          select id, name_zh, name_en, number,
            ST_AsMVTGeom(mercator, ST_TileEnvelope($2, $3, $4), 4096, 64) as shape
          from raw_parcel
          where zone_id = $1 and mercator && ST_TileEnvelope($2, $3, $4, margin => 64.0 / 4096)
          offset 0) as cut where shape is not null`,
        values: [zone, z, x, y],
      });
      return rows[0]!.tile.byteLength;
    },
    close: () => client.end(),
  };
}
