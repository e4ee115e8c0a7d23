import type { IsoDate } from '../geodata/date.ts';
import type { TileAddress } from '../geodata/tileAddress.ts';
import { addressOf, failureOf, responseTo } from './api.ts';

/** `asOf` is the day of the states that stand beside the timelines; null: the newest. Tiles of an edition never change. */
type TileStates = { readonly asOf: IsoDate | null; readonly edition: string | null };

/** Where a vector tile of a zone is. */
export function tileAddressOf(zone: string, { z, x, y }: TileAddress, states: TileStates): string {
  return `${addressOf.below(zone, `tiles/${z}/${x}/${y}`)}${queryOf(states)}`;
}

/** Where a map finds tiles of blocks alone, with what the parcels of each come to. */
export function blockTilesOf(zone: string, states: TileStates): string {
  const path = 'ogc/collections/blocks/tiles/WebMercatorQuad/{z}/{y}/{x}';
  return `${addressOf.below(zone, path)}${queryOf(states)}`;
}

function queryOf({ asOf, edition }: TileStates): string {
  const query = new URLSearchParams({
    ...(asOf !== null && { asOf }),
    ...(edition !== null && { edition }),
  });
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The bytes of a tile, none where nothing is on it. Rejects with RequestFailed, or with what the signal says. */
export async function getTile(address: string, abort: AbortSignal): Promise<Uint8Array> {
  const answer = await responseTo(address, { signal: abort });
  if (!answer.ok) throw await failureOf(address, answer);
  return new Uint8Array(await answer.arrayBuffer());
}
