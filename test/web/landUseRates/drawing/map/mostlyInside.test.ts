import { describe, expect, test } from 'vitest';
import { indexParcels } from '../../../../../geodata/area/portions.ts';
import type { LonLat, Polygon } from '../../../../../geodata/geometry.ts';
import { mostlyInside } from '../../../../../web/landUseRates/drawing/map/mostlyInside.ts';

/** A square of a thousandth of a degree; the column from the west, the row from the south. */
function square(column: number, row: number): Polygon {
  const [west, south] = [119.8 + column / 1000, 29.2 + row / 1000];
  const [east, north] = [119.8 + (column + 1) / 1000, 29.2 + (row + 1) / 1000];
  return polygon([west, south], [east, south], [east, north], [west, north]);
}

function polygon(...corners: LonLat[]): Polygon {
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}

/** Three by three parcels, named by column and row: `00` in the south-west, `22` in the north-east. */
const parcels = indexParcels(
  [0, 1, 2].flatMap((column) =>
    [0, 1, 2].map((row) => ({ id: `${column}${row}`, geometry: square(column, row) })),
  ),
);

function box(west: number, south: number, east: number, north: number): Polygon {
  return polygon([west, south], [east, south], [east, north], [west, north]);
}

describe('parcels selected with a box or a loop', () => {
  test('are those of which half of the area is inside, an exact half too', () => {
    expect(mostlyInside(box(119.8, 29.2, 119.8015, 29.201), parcels)).toEqual(['00', '10']);
    expect(mostlyInside(box(119.8, 29.2, 119.801499, 29.201), parcels)).toEqual(['00']);
    expect(mostlyInside(box(119.8, 29.2, 119.803, 29.203), parcels)).toHaveLength(9);
  });

  test('are none where the box lies beside them, or holds a corner of each only', () => {
    expect(mostlyInside(box(119.81, 29.2, 119.82, 29.21), parcels)).toEqual([]);
    expect(mostlyInside(box(119.8008, 29.2008, 119.8012, 29.2012), parcels)).toEqual([]);
  });

  test('are found by a loop that crosses itself where it closes', () => {
    const loop = polygon(
      [119.7999, 29.1999],
      [119.8031, 29.1999],
      [119.8031, 29.2011],
      [119.7995, 29.2011],
      [119.7995, 29.2005],
      [119.8002, 29.1995],
    );
    expect(mostlyInside(loop, parcels).toSorted()).toEqual(['00', '10', '20']);
  });

  test('are those in both halves of a figure of eight, and not those between them', () => {
    const eight = polygon(
      [119.8, 29.1999],
      [119.803, 29.2031],
      [119.803, 29.1999],
      [119.8, 29.2031],
    );
    const between = ['10', '12'];
    expect(mostlyInside(eight, parcels).toSorted()).toEqual(
      mostlyInside(box(119.8, 29.2, 119.803, 29.203), parcels)
        .filter((id) => !between.includes(id))
        .toSorted(),
    );
  });
});
