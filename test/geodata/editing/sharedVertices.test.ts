import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canRemove,
  insertVertex,
  moveVertex,
  removeVertex,
  type DrawnParcel,
} from '../../../geodata/editing/sharedVertices.ts';
import { splitByLine } from '../../../geodata/editing/splitByLine.ts';
import { partitionFault } from '../../../geodata/editing/partition.ts';
import { snap } from '../../../geodata/editing/snap.ts';
import type { LonLat } from '../../../geodata/geometry.ts';
import { between, box } from '../area/shapes.ts';

const whole = box(119.8, 29.2, 119.83, 29.22);
/** Three parcels side by side that share their boundaries. */
const row = splitByLine(whole, [
  [119.81, 29.19],
  [119.81, 29.23],
])
  .flatMap((part) =>
    splitByLine(part, [
      [119.82, 29.19],
      [119.82, 29.23],
    ]),
  )
  .map((geometry, index) => ({ id: `p${index}`, geometry }));

test('a corner that neighbours share, wherever it is moved inside the land of both, leaves no gap and no overlap', () => {
  fc.assert(
    fc.property(between(119.801, 119.819), between(29.201, 29.219), (lon, lat) => {
      const edge: [LonLat, LonLat] = [
        [119.81, 29.2],
        [119.81, 29.22],
      ];
      const at: LonLat = [119.81, 29.21];
      const bent = moveVertex(insertVertex(row, edge, at), at, [lon, lat]);
      expect(
        partitionFault(
          [whole],
          bent.map(({ geometry }) => geometry),
        ),
      ).toBeNull();
      expect(bent.filter((parcel, index) => parcel !== row[index])).toHaveLength(2);
    }),
  );
});

test('a corner put in and taken away again leaves every parcel as it was', () => {
  const at: LonLat = [119.81, 29.207];
  const bent = insertVertex(
    row,
    [
      [119.81, 29.22],
      [119.81, 29.2],
    ],
    at,
  );
  expect(removeVertex(bent, at).map(({ geometry }) => geometry)).toEqual(
    row.map(({ geometry }) => geometry),
  );
});

test('a triangle keeps its corners, and so do those who share them', () => {
  const triangle = {
    id: 't',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [119.8, 29.2],
          [119.81, 29.2],
          [119.8, 29.21],
          [119.8, 29.2],
        ],
      ],
    },
  } satisfies DrawnParcel;
  expect(canRemove([triangle, ...row], [119.8, 29.2])).toBe(false);
  expect(removeVertex([triangle], [119.8, 29.2])).toEqual([triangle]);
});

test('a corner is caught before an edge, and neither from beyond the tolerance', () => {
  const areas = row.map(({ geometry }) => geometry);
  expect(snap([119.80004, 29.20004], areas, 0.0001)).toEqual({
    place: [119.8, 29.2],
    by: 'corner',
  });
  const caught = snap([119.805, 29.20005], areas, 0.0001);
  expect(caught?.by).toBe('edge');
  expect(caught?.place[1]).toBeCloseTo(29.2, 12);
  expect(snap([119.805, 29.2002], areas, 0.0001)).toBeNull();
});
