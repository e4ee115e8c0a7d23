import type { Context } from 'hono';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { streamed } from '../../http/listStream.ts';
import { chosenType } from '../../http/negotiation.ts';
import type { ZoneSummary } from '../../store/store.ts';
import {
  html,
  json,
  link,
  type Format,
  type geojson,
  type OgcLink,
  type schemaJson,
} from './links.ts';
import { ogcPage, type Page } from './page.ts';

/** Where a zone’s service is reached, and the address that is asked for; of `server` alone the slash is part. */
export type Service = { readonly server: string; readonly root: string; readonly address: string };

export function serviceOf(c: Context<ConditionalVariables>): Service {
  const { root: server = '/', search, zone } = c.var;
  return {
    server,
    root: `${server}api/zones/${encodeURIComponent(zone.id)}/ogc`,
    address: new URL(`${c.req.path.slice(1)}${search}`, server).href,
  };
}

/** The first page of a zone’s service. */
export function upTo(root: string, { name }: ZoneSummary): OgcLink {
  return link('up', root, json, name);
}

export function formatOf(
  c: Context,
  asked: Format | undefined,
  type: typeof json | typeof geojson | typeof schemaJson,
): Format {
  if (asked !== undefined) return asked;
  return chosenType(c, [type, json, html]) === html ? 'html' : 'json';
}

/** As data, or as a page of what there is to read in it. */
export async function answered<Answer extends object>(
  c: Context,
  format: Format,
  body: Answer,
  page: Page = body as unknown as Page,
  type: string = json,
) {
  return streamed<Answer>(
    format === 'html'
      ? await c.html(ogcPage(page), 200)
      : c.json(body, 200, { 'Content-Type': type }),
  );
}
