import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  coordinateSystems,
  projectionTo,
  type CoordinateSystem,
} from '../../../geodata/coordinateSystem.ts';
import type { IsoDate, IsoInstant } from '../../../geodata/date.ts';
import type { Geometry } from '../../../geodata/geometry.ts';
import { csvStream, type CsvColumn } from '../../http/csvStream.ts';
import { listStream } from '../../http/listStream.ts';
import { chosenType, csvContentType, csvType } from '../../http/negotiation.ts';
import { nextLink } from '../../http/nextLink.ts';
import type { Moment } from '../../store/store.ts';
import { wholeNumber, isoDateSchema, isoInstantSchema } from '../schemas/common.ts';
import { leftOut } from '../schemas/leftOut.ts';

/** What stands in a list's answer beside its items. */
export type ListMembers = {
  readonly zone: string;
  readonly asOf: IsoDate;
  /** Only where it was asked for. */
  readonly knownBy?: IsoInstant;
  readonly numberReturned: number;
  /** How many there are in the whole list: with `limit`, and only where counting them is cheap. */
  readonly numberMatched?: number;
};

export const listMemberShape = {
  zone: z.string(),
  asOf: isoDateSchema,
  knownBy: leftOut(isoInstantSchema),
  numberReturned: wholeNumber,
  numberMatched: leftOut(wholeNumber),
};

/** Headers of a list's answer, for the document. */
export const listHeaders = z.object({
  Link: z
    .string()
    .optional()
    .openapi({ description: 'RFC 8288, `rel="next"`: the rest of the list.' }),
  'Content-Crs': z
    .string()
    .optional()
    .openapi({ description: 'The coordinate system of the answer, as an OGC URI.' }),
});

export function membersOf(zone: string, { asOf, knownBy }: Moment) {
  return { zone, asOf, ...(knownBy !== undefined && { knownBy }) };
}

/** Named as GeoJSON of 2008 names it, which GIS still read; RFC 7946 knows no other system than longitude and latitude. */
export type NamedCrs = { readonly type: 'name'; readonly properties: { readonly name: string } };
export const namedCrsSchema = z.object({
  type: z.literal('name'),
  properties: z.object({ name: z.string() }),
});

export type Feature = {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: object;
};

type ListRequest = {
  readonly limit?: number | undefined;
  readonly fields?: ReadonlySet<string> | undefined;
  readonly crs?: CoordinateSystem | undefined;
};

type Listing<Row> = {
  /** `application/geo+json` for features, `application/json` for the rest. */
  readonly type: 'application/geo+json' | 'application/json';
  /** Up to the bracket of the list. */
  readonly opening: string;
  readonly rows: AsyncIterable<Row[]>;
  readonly idOf: (row: Row) => string;
  readonly itemOf: (row: Row) => object;
  readonly columns: readonly CsvColumn<Row>[];
  /** What stands after the list, but for the number of items. */
  readonly members: object;
  /** Asked only when the answer is a stretch of the list. */
  readonly count: () => Promise<number | null>;
};

/** A stretch is asked for with one item too many, which tells whether anything comes after it. */
export function withOneMore(limit: number | undefined): number | undefined {
  return limit === undefined ? undefined : limit + 1;
}

/** A list as JSON or CSV, whichever the client takes: whole and streamed, or a stretch with a link to the next. */
export async function listResponse<Row>(
  c: Context,
  listing: Listing<Row>,
  { limit, fields, crs }: ListRequest,
): Promise<Response> {
  // GeoJSON is JSON: who asks for JSON is not turned away.
  const type = chosenType(c, [listing.type, 'application/json', csvType]);
  const { pages, first, numberMatched } = await stretchOf(c, listing, limit);
  if (type === csvType) {
    const columns = listing.columns.filter(({ name }) => fields === undefined || fields.has(name));
    return c.body(csvStream(columns, pages, first), 200, {
      'Content-Type': csvContentType,
    });
  }
  const present = presentation(listing.type, fields, crs);
  const items = mapped(pages, (row) => present(listing.itemOf(row)));
  const body = listStream(
    listing.opening,
    items,
    first.done
      ? first
      : { done: false, value: first.value.map((row) => present(listing.itemOf(row))) },
    (numberReturned) => ({
      ...listing.members,
      numberReturned,
      ...(numberMatched !== null && { numberMatched }),
      ...(listing.type === 'application/geo+json' && crs && crsMember(crs)),
    }),
  );
  if (listing.type === 'application/geo+json')
    c.header('Content-Crs', `<${coordinateSystems[crs ?? 'CRS84'].uri}>`);
  return c.body(body, 200, { 'Content-Type': listing.type });
}

function crsMember(crs: CoordinateSystem): { readonly crs?: NamedCrs } {
  const code = /^EPSG:(\d+)$/.exec(crs)?.[1];
  if (code === undefined) return {};
  return { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } } };
}

/** The first page is read before the status goes out, so that a failing store is a 503 and no broken 200. */
async function stretchOf<Row>(
  c: Context,
  { rows, idOf, count }: Listing<Row>,
  limit: number | undefined,
) {
  if (limit === undefined) {
    const pages = rows[Symbol.asyncIterator]();
    return { pages, first: await pages.next(), numberMatched: null };
  }
  const found: Row[] = [];
  for await (const page of rows) found.push(...page);
  const last = found.length > limit ? found[limit - 1] : undefined;
  if (last !== undefined) c.header('Link', nextLink(c.req.url, idOf(last)));
  const page: IteratorResult<Row[]> = { done: false, value: found.slice(0, limit) };
  return { pages: nothingMore, first: page, numberMatched: await count() };
}

const nothingMore: AsyncIterator<never> = {
  next: () => Promise.resolve({ done: true, value: undefined }),
};

function mapped<Row>(
  pages: AsyncIterator<readonly Row[]>,
  change: (row: Row) => object,
): AsyncIterator<object[]> {
  return {
    next: async () => {
      const page = await pages.next();
      return page.done ? page : { done: false, value: page.value.map(change) };
    },
    return: async () => {
      await pages.return?.();
      return { done: true, value: undefined };
    },
  };
}

function presentation(
  type: Listing<unknown>['type'],
  fields: ReadonlySet<string> | undefined,
  crs: CoordinateSystem | undefined,
): (item: object) => object {
  const chosen = (members: object) =>
    fields === undefined
      ? members
      : Object.fromEntries(Object.entries(members).filter(([name]) => fields.has(name)));
  if (type === 'application/json') return chosen;
  const project = projectionTo(crs ?? 'CRS84');
  return (item) => {
    // Lists of this type hold features.
    const { id, geometry, properties } = item as Feature;
    const isPlaced = geometry !== null && (fields === undefined || fields.has('geometry'));
    return {
      type: 'Feature',
      id,
      geometry: isPlaced ? project(geometry) : null,
      properties: chosen(properties),
    };
  };
}
