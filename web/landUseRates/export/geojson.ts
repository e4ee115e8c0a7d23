import { clipTo } from '../../../geodata/area/clipTo.ts';
import { rewind } from '../../../geodata/area/rewind.ts';
import type { Areal, BoundingBox } from '../../../geodata/geometry.ts';
import { boundingBoxOf } from '../../../geodata/geometry.ts';
import { areaFigure, ratioFigure, roundTo } from '../../../geodata/units.ts';
import { headingOf, qualityText } from './heading.ts';
import { knownArea } from './knownArea.ts';
import { notesOf } from './notes.ts';
import type { ParcelColumnKind } from './tables/parcelColumn.ts';
import { columnsOf } from './tables/parcelColumns.ts';
import type { ExportedParcel } from './exportedParcel.ts';
import type { ExportedReading } from './exportedReading.ts';
import { sayIn, type Writing } from './writing.ts';

type ExportedFeature = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Areal | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
};

/** A FeatureCollection of RFC 7946 with members of ours beside its own, which readers may pass over. */
export type ExportedCollection = {
  readonly type: 'FeatureCollection';
  /** GDAL and QGIS name the layer by it. */
  readonly name: string;
  readonly zone: { readonly id: string; readonly name: string; readonly origin: string };
  readonly area: string;
  readonly date: string;
  /** The last day by `date` that anything on record speaks of. */
  readonly dataUntil: string | null;
  readonly marks: string | null;
  readonly quality: string;
  readonly coordinates: string;
  readonly notes: readonly string[];
  readonly address: string;
  readonly madeAt: string;
  readonly bbox?: BoundingBox;
  readonly features: readonly ExportedFeature[];
};

/** The area first, then its parcels, cut where they reach beyond its edge. Areas are m² whatever the reader's unit. */
export function geojsonOf(table: ExportedReading, writing: Writing): ExportedCollection {
  const { zone, area, date, dataUntil } = table;
  const { marks, title } = headingOf(table, writing);
  const features = [
    areaFeature(table),
    ...table.parcels.map((parcel) => parcelFeature(parcel, table, writing)),
  ];
  const bbox = boundingBoxOf(features.flatMap(({ geometry }) => geometry ?? []));
  return {
    type: 'FeatureCollection',
    name: title,
    zone: { id: zone.id, name: sayIn(writing, zone.name), origin: zone.origin },
    area: area.name,
    date,
    dataUntil,
    marks,
    quality: qualityText(table, writing),
    // RFC 7946 knows WGS 84 only; the two agree to well below a metre.
    coordinates: 'CGCS2000 (EPSG:4490), longitude before latitude',
    notes: notesOf(table, writing).map(({ about, text }) => `${about}: ${text}`),
    address: table.address,
    madeAt: table.madeAt,
    ...(bbox && { bbox }),
    features,
  };
}

/** Without a shape of its own, the whole zone or a handful of parcels, it has no geometry: its parcels are the shape. */
function areaFeature({ area, total, touching, date }: ExportedReading): ExportedFeature {
  const { shape, measures, kind, name } = area;
  return {
    type: 'Feature',
    id: 'area',
    geometry: shape && wound(shape),
    properties: {
      layer: 'area',
      kind,
      name,
      date,
      quality: area.quality,
      countedM2: inSquareMetres(knownArea(total)),
      parcels: total.parcels,
      parcelsOfUnknownArea: total.areaUnknown,
      parcelsOnlyTouched: touching,
      measuredM2: inSquareMetres(measures?.areaM2 ?? null),
      planarM2: inSquareMetres(measures?.planarM2 ?? null),
      perimeterM: measures && roundTo(measures.perimeterM, 2),
    },
  };
}

function parcelFeature(
  parcel: ExportedParcel,
  table: ExportedReading,
  writing: Writing,
): ExportedFeature {
  const columns = columnsOf(table.marks).map(
    ([id, { kind, value }]) => [id, figureOf(kind, value(parcel, writing, table))] as const,
  );
  const inside = partInside(parcel, table.area.shape);
  return {
    type: 'Feature',
    id: parcel.properties.id,
    geometry: inside && wound(inside),
    properties: {
      layer: 'parcel',
      ...Object.fromEntries(columns),
      share: ratioFigure(parcel.share),
      date: table.date,
    },
  };
}

/** Measured areas to 0.01 m², shares to six digits; what is on record stays as it is. */
function figureOf(kind: ParcelColumnKind, value: string | number | null): string | number | null {
  if (typeof value !== 'number') return value;
  if (kind === 'area' || kind === 'squareMetres') return areaFigure(value, 'm2');
  return kind === 'percent' ? ratioFigure(value) : value;
}

function inSquareMetres(area: number | null): number | null {
  return area === null ? null : areaFigure(area, 'm2');
}

/** Only what somebody drew cuts parcels; a block counts whole ones, whatever its outline. */
function partInside({ geometry, share }: ExportedParcel, shape: Areal | null): Areal | null {
  return share < 1 && shape ? clipTo(geometry, shape) : geometry;
}

/** Outer rings run counter-clockwise, as the standard asks; what is one polygon is written as one. */
function wound(shape: Areal): Areal {
  const { coordinates } = rewind(shape);
  const [only, ...others] = coordinates;
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}
