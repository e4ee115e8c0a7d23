import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bilingual } from '../../../../geodata/bilingual.ts';
import type { IsoDate } from '../../../../geodata/date.ts';
import type { Areal } from '../../../../geodata/geometry.ts';
import type { ZoneImport } from '../../../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../../../geodata/parcel.ts';
import { nameless, notYet } from '../../../editing/refusals.ts';
import { writeEdit } from '../../../editing/writeEdit.ts';
import { parcelTag } from '../../../editing/parcelTag.ts';
import { changedSince } from '../../../http/ifMatch.ts';
import { representationTag, type ConditionalVariables } from '../../../http/conditional.ts';
import type { EditionOf } from '../../../http/edition.ts';
import { ProblemError, quoted } from '../../../http/problem.ts';
import { validationHook } from '../../../http/validationHook.ts';
import type { Store } from '../../../store/store.ts';
import { todayInChina } from '../../../today.ts';
import type { ParcelEditAsked } from '../../schemas/parcelEdit.ts';
import { readItem } from '../items.ts';
import type { Feature } from '../../lists/listing.ts';
import { writingDefinitions } from './definitions.ts';
import { drawingOf, editOf, endOf, wholly, type Act } from './editOf.ts';
import { requireWritable, type ParcelTold } from './featureBody.ts';
import { givenShape, systemOfBody } from './givenShape.ts';
import { requireVersion } from './version.ts';

type Written = Context<ConditionalVariables>;

/** OGC API – Features part 4 of parcels, by the edits of the zone: nothing is overwritten, each is undone whole. */
export function ogcWritingRoutes(store: Store, editionOf: EditionOf) {
  /** The parcel at an address if it is still what was seen, and the feature that it is. */
  const seen = async (
    c: Written,
    id: string,
    ifMatch: string | undefined,
  ): Promise<{ readonly parcel: Parcel; readonly feature: Feature }> => {
    const { zone } = c.var;
    const { feature } = await readItem(store, zone, { collection: 'parcels', id, query: {} });
    const parcel = await store.parcel(zone.id, id);
    if (parcel === undefined) throw changedSince();
    requireVersion(ifMatch, parcelTag(parcel));
    return { parcel, feature };
  };

  const write = async (c: Written, asked: ParcelEditAsked): Promise<ZoneImport> => {
    const by = c.var.access?.person?.name ?? null;
    return writeEdit(store, c.var.zone.id, asked, by).catch((error: unknown) => {
      // Somebody came between looking and writing: the words of an edit of many parcels are not for one.
      if (error instanceof ProblemError && error.kind === 'changed-since') throw changedSince();
      throw error;
    });
  };

  /** The tag of a parcel as GET gives it from now on. */
  const tagNow = async (c: Written, id: string, path: string): Promise<string | undefined> => {
    const [zone, parcel] = [await store.zone(c.var.zone.id), await store.parcel(c.var.zone.id, id)];
    if (zone === undefined || parcel === undefined) return undefined;
    const of = { path, search: '', root: c.var.root, isWritable: true };
    return representationTag(editionOf(zone), of, parcelTag(parcel));
  };

  const changed = async (
    c: Written,
    { parcel, feature }: { readonly parcel: Parcel; readonly feature: Feature },
    { told, id, geometry }: Change,
    act: Act,
  ) => {
    if (id !== undefined && id !== null && String(id) !== parcel.id) throw otherId(id, parcel.id);
    requireWritable(told, feature);
    const asked = editOf(parcel, told, await geometry(parcel.geometry), act);
    if (asked !== null) await write(c, asked);
    const tag = (await tagNow(c, parcel.id, c.req.path)) ?? '';
    return c.body(null, 204, { 'Cache-Control': 'no-store', ETag: tag });
  };

  return new OpenAPIHono<ConditionalVariables>({ defaultHook: validationHook })
    .openapi(writingDefinitions.create, async (c) => {
      const { geometry, properties } = c.req.valid('json');
      const act = actOf(c.req.valid('query'));
      const told = properties ?? {};
      requireWritable(told, undefined);
      if (told.name === undefined) throw nameless();
      const system = systemOfBody(c.req.valid('header')['content-crs']);
      const shape = await givenShape(geometry, system, undefined);
      const written = await write(c, drawingOf(told, shape, act));
      const id = written.edit?.to[0]?.id ?? '';
      const path = `${c.req.path}/${encodeURIComponent(id)}`;
      return c.body(null, 201, {
        'Cache-Control': 'no-store',
        Location: new URL(path.slice(1), c.var.root).href,
        // As GET meets its path: Hono decodes what is no separator.
        ETag: (await tagNow(c, id, decodeURI(path))) ?? '',
      });
    })
    .openapi(writingDefinitions.replace, async (c) => {
      const { id, geometry, properties } = c.req.valid('json');
      const headers = c.req.valid('header');
      const act = actOf(c.req.valid('query'));
      const found = await seen(c, c.req.valid('param').id, headers['if-match']);
      const told = wholly(properties ?? {});
      if (told.name === undefined) throw nameless();
      const system = systemOfBody(headers['content-crs']);
      const shape = (present: Areal) => givenShape(geometry, system, present);
      return changed(c, found, { id, told, geometry: shape }, act);
    })
    .openapi(writingDefinitions.update, async (c) => {
      const { id, geometry, properties } = c.req.valid('json');
      const headers = c.req.valid('header');
      const act = actOf(c.req.valid('query'));
      const found = await seen(c, c.req.valid('param').id, headers['if-match']);
      const system = systemOfBody(headers['content-crs']);
      const shape = async (present: Areal) =>
        geometry === undefined ? present : givenShape(geometry, system, present);
      return changed(c, found, { id, told: properties ?? {}, geometry: shape }, act);
    })
    .openapi(writingDefinitions.remove, async (c) => {
      const act = actOf(c.req.valid('query'));
      const { id } = c.req.valid('param');
      const { parcel } = await seen(c, id, c.req.valid('header')['if-match']);
      await write(c, endOf(parcel, act));
      return c.body(null, 204, { 'Cache-Control': 'no-store' });
    });
}

/** A day that is not named is today. */
type Asked = Omit<Act, 'asOf'> & { readonly asOf?: IsoDate | undefined };

type Change = {
  /** As the body has it, where it has one. */
  readonly id: string | number | null | undefined;
  readonly told: ParcelTold;
  readonly geometry: (present: Areal) => Promise<Areal>;
};

function actOf({ asOf = todayInChina(), ...rest }: Asked): Act {
  if (asOf > todayInChina()) throw notYet();
  return { ...rest, asOf };
}

function otherId(given: string | number, own: string): ProblemError {
  const detail = bilingual(
    `内容里的编号“${quoted(String(given))}”与网址里的“${quoted(own)}”不是一个；编号不能改。`,
    `The id “${quoted(String(given))}” of the body is not that of the address, “${quoted(own)}”; an id does not change.`,
  );
  return new ProblemError('bad-body', detail, { faults: [{ in: 'body', at: '/id', detail }] });
}
