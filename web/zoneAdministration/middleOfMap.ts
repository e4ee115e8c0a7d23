import type { LonLat } from '../../geodata/geometry.ts';
import { boxInView } from '../state/boxInView.ts';
import { zone } from '../state/records.ts';

/** The middle of what the map shows now; null before it shows anything. */
export function middleOfMap(): LonLat | null {
  // Until it is moved nobody has told of its box; it shows the zone.
  const box = boxInView.peek() ?? zone.peek()?.bbox;
  if (!box) return null;
  const [west, south, east, north] = box;
  return [(west + east) / 2, (south + north) / 2];
}
