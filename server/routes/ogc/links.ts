import { z } from '@hono/zod-openapi';
import { bilingual, type Bilingual } from '../../../geodata/bilingual.ts';
import { schemaOf } from '../schemas/schemaOf.ts';

/** A link as OGC APIs have it. Its address is whole: desktop programs do not follow relative ones. */
export type OgcLink = {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
};

export const ogcLinkSchema = schemaOf<OgcLink>()(
  z
    .object({ href: z.string(), rel: z.string(), type: z.string(), title: z.string() })
    .openapi('OgcLink'),
);

export const json = 'application/json';
export const geojson = 'application/geo+json';
export const schemaJson = 'application/schema+json';
/** `;version=3.0` goes with it where it is said what something is, not where it is asked for. */
export const openapi30 = 'application/vnd.oai.openapi+json';
export const html = 'text/html';
export type Format = 'json' | 'html';

/** Titles are read by people in lists of layers: 地块 Parcels */
export function titleOf({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}

export function link(rel: string, href: string, type: string, title: Bilingual): OgcLink {
  return { href, rel, type, title: titleOf(title) };
}

/** This answer, and the same in the other format. */
export function ownLinks(address: string, type: string, format: Format): readonly OgcLink[] {
  const inFormat = (f: Format) => {
    const url = new URL(address);
    url.searchParams.set('f', f);
    return url.href;
  };
  const asData = (rel: string) =>
    link(rel, inFormat('json'), type, bilingual('数据（JSON）', 'As data'));
  const asPage = (rel: string) => link(rel, inFormat('html'), html, bilingual('网页', 'As a page'));
  return format === 'json'
    ? [asData('self'), asPage('alternate')]
    : [asPage('self'), asData('alternate')];
}
