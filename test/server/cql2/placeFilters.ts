import { cell } from './filterZone.ts';
import { op, property, type FilterCase } from './filters.ts';

const geometry = property('geometry');
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
const ring = (column: number, row: number) =>
  `(${cell(column, row)
    .map(([x, y]) => `${x} ${y}`)
    .join(', ')})`;
const polygon = (column: number, row: number) => ({
  type: 'Polygon',
  coordinates: [cell(column, row)],
});
const line = {
  type: 'LineString',
  coordinates: [
    [119.99, 29.005],
    [120.025, 29.005],
  ],
};
const lineText = 'LINESTRING(119.99 29.005, 120.025 29.005)';
const all = 'a1 a2 a3 b1 b2 b3 c1 c2 c3';

export const placeFilters: readonly FilterCase[] = [
  {
    text: 'S_INTERSECTS(geometry, POINT(120.005 29.005))',
    json: op('s_intersects', geometry, point(120.005, 29.005)),
    found: 'a1',
  },
  // A corner belongs to the four that meet in it.
  {
    text: 'S_INTERSECTS(geometry, POINT(120.01 29.01))',
    json: op('s_intersects', geometry, point(120.01, 29.01)),
    found: 'a1 a2 b1 b2',
  },
  {
    text: 's_intersects(POINT Z(120.005 29.005 12), geometry)',
    json: op('s_intersects', { type: 'Point', coordinates: [120.005, 29.005, 12] }, geometry),
    found: 'a1',
  },
  {
    text: 'S_INTERSECTS(geometry, BBOX(120.012, 29.012, 120.015, 29.015))',
    json: op('s_intersects', geometry, { bbox: [120.012, 29.012, 120.015, 29.015] }),
    found: 'b2',
  },
  {
    text: 'S_INTERSECTS(geometry, BBOX(120.012, 29.012, 0, 120.02, 29.015, 100))',
    json: op('s_intersects', geometry, { bbox: [120.012, 29.012, 0, 120.02, 29.015, 100] }),
    found: 'b2 c2',
  },
  // From 150 over the antimeridian to -170, and on to 120.005.
  {
    text: 'S_INTERSECTS(geometry, BBOX(150, 29, 120.005, 29.005))',
    json: op('s_intersects', geometry, { bbox: [150, 29, 120.005, 29.005] }),
    found: 'a1',
  },
  {
    text: 'S_INTERSECTS(geometry, BBOX(120.005, 29.005, 120.005, 29.005))',
    json: op('s_intersects', geometry, { bbox: [120.005, 29.005, 120.005, 29.005] }),
    found: 'a1',
  },
  {
    text: `S_INTERSECTS(geometry, ${lineText})`,
    json: op('s_intersects', geometry, line),
    found: 'a1 b1 c1',
  },
  {
    text: `S_EQUALS(geometry, POLYGON(${ring(1, 1)}))`,
    json: op('s_equals', geometry, polygon(1, 1)),
    found: 'b2',
  },
  {
    text: `S_TOUCHES(geometry, POLYGON(${ring(0, 0)}))`,
    json: op('s_touches', geometry, polygon(0, 0)),
    found: 'a2 b1 b2',
  },
  {
    text: `S_DISJOINT(geometry, POLYGON(${ring(0, 0)}))`,
    json: op('s_disjoint', geometry, polygon(0, 0)),
    found: 'a3 b3 c1 c2 c3',
  },
  {
    text: 'S_WITHIN(geometry, BBOX(120, 29, 120.02, 29.01))',
    json: op('s_within', geometry, { bbox: [120, 29, 120.02, 29.01] }),
    found: 'a1 b1',
  },
  {
    text: 'S_CONTAINS(BBOX(120, 29, 120.02, 29.01), geometry)',
    json: op('s_contains', { bbox: [120, 29, 120.02, 29.01] }, geometry),
    found: 'a1 b1',
  },
  {
    text: 'S_CONTAINS(geometry, MULTIPOINT((120.012 29.012), (120.018 29.018)))',
    json: op('s_contains', geometry, {
      type: 'MultiPoint',
      coordinates: [
        [120.012, 29.012],
        [120.018, 29.018],
      ],
    }),
    found: 'b2',
  },
  {
    text: 'S_OVERLAPS(geometry, BBOX(120.005, 29.005, 120.02, 29.01))',
    json: op('s_overlaps', geometry, { bbox: [120.005, 29.005, 120.02, 29.01] }),
    found: 'a1 b1',
  },
  {
    text: `S_CROSSES(${lineText}, geometry)`,
    json: op('s_crosses', line, geometry),
    found: 'a1 b1 c1',
  },
  {
    text: `S_INTERSECTS(geometry, MULTIPOLYGON((${ring(0, 2)}), (${ring(2, 0)})))`,
    json: op('s_intersects', geometry, {
      type: 'MultiPolygon',
      coordinates: [[cell(0, 2)], [cell(2, 0)]],
    }),
    found: 'a2 a3 b1 b2 b3 c1 c2',
  },
  {
    text: 'S_INTERSECTS(geometry, MULTILINESTRING((120.001 29.001, 120.002 29.002), (120.021 29.021, 120.022 29.022)))',
    json: op('s_intersects', geometry, {
      type: 'MultiLineString',
      coordinates: [
        [
          [120.001, 29.001],
          [120.002, 29.002],
        ],
        [
          [120.021, 29.021],
          [120.022, 29.022],
        ],
      ],
    }),
    found: 'a1 c3',
  },
  {
    text: `S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(120.025 29.025), ${lineText}))`,
    json: op('s_intersects', geometry, {
      type: 'GeometryCollection',
      geometries: [point(120.025, 29.025), line],
    }),
    found: 'a1 b1 c1 c3',
  },
  // A hole is no part of it.
  {
    text: 'S_INTERSECTS(geometry, POLYGON((119 28, 121 28, 121 30, 119 30, 119 28), (119.99 28.99, 120.025 28.99, 120.025 29.04, 119.99 29.04, 119.99 28.99)))',
    json: op('s_intersects', geometry, {
      type: 'Polygon',
      coordinates: [
        [
          [119, 28],
          [121, 28],
          [121, 30],
          [119, 30],
          [119, 28],
        ],
        [
          [119.99, 28.99],
          [120.025, 28.99],
          [120.025, 29.04],
          [119.99, 29.04],
          [119.99, 28.99],
        ],
      ],
    }),
    found: 'c1 c2 c3',
  },
  {
    text: "S_INTERSECTS(geometry, BBOX(120, 29, 120.02, 29.01)) AND landUse = '0701'",
    json: op(
      'and',
      op('s_intersects', geometry, { bbox: [120, 29, 120.02, 29.01] }),
      op('=', property('landUse'), '0701'),
    ),
    found: 'c1',
  },
  {
    text: 'NOT S_INTERSECTS(geometry, BBOX(120, 29, 120.02, 29.02))',
    json: op('not', op('s_intersects', geometry, { bbox: [120, 29, 120.02, 29.02] })),
    found: '',
  },
  {
    text: 'S_INTERSECTS(geometry, geometry)',
    json: op('s_intersects', geometry, geometry),
    found: all,
  },
  {
    collection: 'works',
    text: 'NOT S_DISJOINT(geometry, POINT(120 29.005))',
    json: op('not', op('s_disjoint', geometry, point(120, 29.005))),
    found: 'road',
  },
  {
    collection: 'works',
    text: 'S_CROSSES(geometry, BBOX(120, 29, 120.01, 29.01))',
    json: op('s_crosses', geometry, { bbox: [120, 29, 120.01, 29.01] }),
    found: 'road',
  },
  {
    collection: 'events',
    text: 'S_WITHIN(geometry, BBOX(120, 29, 120.01, 29.01))',
    json: op('s_within', geometry, { bbox: [120, 29, 120.01, 29.01] }),
    found: 'spring',
  },
  {
    collection: 'blocks',
    text: 'S_TOUCHES(geometry, POINT(120 29))',
    json: op('s_touches', geometry, point(120, 29)),
    found: 'east',
  },
  {
    collection: 'buildings',
    text: 'S_INTERSECTS(geometry, POINT(120.0035 29.003))',
    json: op('s_intersects', geometry, point(120.0035, 29.003)),
    found: 'house',
  },
];
