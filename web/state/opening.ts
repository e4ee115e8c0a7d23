import type { IsoDate } from '../../geodata/date.ts';
import type { Theme } from './theme.ts';
import type { KnownOn } from './view.ts';

/** How a zone was first shown: what the map's tiles are laid out for, and whatever is shown later is told apart from. */
export type Opening = {
  readonly zone: string;
  readonly date: IsoDate | null;
  readonly knownOn: KnownOn;
  readonly theme: Theme;
  /** The `timesRead` of its shapes and states. */
  readonly reading: number;
};

/**
 * Remembers how a zone was first shown, or was first shown with the parcels that it has on another day: the shapes that are held are then
 * others. What they are is undefined until the zone is known, and does not make an opening of its own.
 */
export function openings(): (
  zone: string | null,
  version: string | undefined,
  now: () => Omit<Opening, 'zone'>,
) => Opening | null {
  let opened: Opening | null = null;
  let held: string | undefined;
  return (zone, version, now) => {
    const isOther = held !== undefined && version !== undefined && version !== held;
    if (zone === null) opened = null;
    else if (opened?.zone !== zone || isOther) {
      opened = { zone, ...now() };
      held = version;
    } else held ??= version;
    return opened;
  };
}
