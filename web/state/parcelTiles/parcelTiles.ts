import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { IsoDate } from '../../../geodata/date.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { TileAddress } from '../../../geodata/tileAddress.ts';
import { RequestFailed } from '../../api.ts';
import { getTile, tileAddressOf } from '../../apiTiles.ts';
import { boxInView, zoomInView } from '../boxInView.ts';
import { importPart } from '../importPart.ts';
import { isPassing, keepTrying } from '../keepTrying.ts';
import {
  areParcelsOn,
  heldTile,
  keyOf,
  parcelsFrom,
  parcelsOnTiles,
  tilesInView,
  type HeldTile,
  type ReadTile,
} from './heldTile.ts';

type ReadParcelTile = (bytes: Uint8Array, address: TileAddress) => ReadTile;

/** Of which state of a zone tiles are asked for. */
type Source = {
  readonly zone: string;
  readonly edition: string;
  /** The day with whose states the map lays them out; null: the newest. */
  readonly asOf: IsoDate | null;
  /** Another where the zone has other parcels: what is held of it is of no use then. */
  readonly version: string;
};

type ParcelTiles = {
  /** Of every parcel on a tile that is held, for the map; none while there is no source. */
  readonly held: ReadonlySignal<readonly ParcelFeature[]>;
  /** Of those in view, a frame later, for panels. */
  readonly inView: ReadonlySignal<readonly ParcelFeature[]>;
  /** Whether the view shows parcels, and all of them. */
  readonly isNear: ReadonlySignal<boolean>;
  /** Whether the server has not given a tile that is asked for again. */
  readonly isFailing: ReadonlySignal<boolean>;
  /** The bytes of a tile for the map, which are noted on the way. Never settles where it is asked for in vain. */
  load(address: TileAddress, abort: AbortSignal): Promise<Uint8Array>;
};

/** A map keeps some five screens of tiles that it has shown, of 12 on a laptop and 45 on a wall. */
const mostTiles = 400;

/**
 * The parcels of a zone that is never held whole, from its tiles: each brings its timeline, so that no day and no theme asks for anything.
 * A tile is fetched once, by the map, and read here too.
 */
export function parcelTiles(
  source: ReadonlySignal<Source | null>,
  day: ReadonlySignal<IsoDate | null>,
): ParcelTiles {
  // In the order in which they came: the first is let go of first.
  const tiles = signal<ReadonlyMap<string, HeldTile>>(new Map());
  const drawn = signal(tiles.peek());
  const failing = signal<ReadonlySet<string>>(new Set());
  let frame = 0;
  let reader: Promise<{ readParcelTile: ReadParcelTile }> | undefined;

  function show(next: ReadonlyMap<string, HeldTile>): void {
    tiles.value = next;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => (drawn.value = tiles.peek()));
  }

  function note(key: string, tile: HeldTile): void {
    const next = new Map(tiles.peek());
    next.delete(key);
    next.set(key, tile);
    for (const oldest of next.keys()) {
      if (next.size <= mostTiles) break;
      next.delete(oldest);
    }
    show(next);
  }

  function noteFailing(key: string, isFailing: boolean): void {
    if (failing.peek().has(key) === isFailing) return;
    const next = new Set(failing.peek());
    if (isFailing) next.add(key);
    else next.delete(key);
    failing.value = next;
  }

  async function load(address: TileAddress, abort: AbortSignal): Promise<Uint8Array> {
    const key = keyOf(address);
    abort.addEventListener('abort', () => noteFailing(key, false));
    const onFailure = () => noteFailing(key, true);
    const [bytes, { readParcelTile }] = await Promise.all([
      keepTrying(() => bytesOf(address, abort), { abort, mayPass: isPassing, onFailure }),
      (reader ??= importPart(() => import('./readParcelTile.ts'), onFailure)),
    ]);
    noteFailing(key, false);
    note(key, heldTile(address, readParcelTile(bytes, address)));
    return bytes;
  }

  /** Of the edition that is known; once the zone was written meanwhile, of the one there is. */
  async function bytesOf(address: TileAddress, abort: AbortSignal): Promise<Uint8Array> {
    const of = source.peek();
    if (of === null) return new Uint8Array();
    try {
      return await getTile(tileAddressOf(of.zone, address, of), abort);
    } catch (error) {
      const isOther = error instanceof RequestFailed && error.problem?.status === 409;
      if (!isOther) throw error;
      return getTile(tileAddressOf(of.zone, address, { ...of, edition: null }), abort);
    }
  }

  let before: Source | null = null;
  effect(() => {
    const of = source.value;
    const known = before;
    before = of;
    if (known === of) return undefined;
    if (of === null || known?.version !== of.version) {
      batch(() => {
        show(new Map());
        failing.value = new Set();
      });
      return undefined;
    }
    if (known.edition === of.edition) return undefined;
    const ending = new AbortController();
    void readAnew(ending.signal);
    return () => ending.abort();
  });

  /** What the map has laid out stays; that it was written is told of its parcels, as another day is. */
  async function readAnew(abort: AbortSignal): Promise<void> {
    for (const { address } of [...tiles.peek().values()].reverse()) {
      if (abort.aborted) return;
      await load(address, abort);
    }
  }

  const near = computed(() => {
    const [view, zoom] = [boxInView.value, zoomInView.value];
    const isFar = source.value === null || view === null || zoom === null || zoom < parcelsFrom;
    return isFar ? [] : tilesInView(drawn.value.values(), view, zoom);
  });
  const on = (of: readonly HeldTile[]) => (day.value === null ? [] : parcelsOnTiles(of, day.value));
  return {
    held: computed(() => on([...tiles.value.values()])),
    inView: computed(() => on(near.value)),
    isNear: computed(() => areParcelsOn(near.value, zoomInView.value ?? 0)),
    isFailing: computed(() => failing.value.size > 0),
    load,
  };
}
