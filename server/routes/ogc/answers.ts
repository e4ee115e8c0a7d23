import { createMiddleware } from 'hono/factory';
import type { ConditionalVariables } from '../../http/conditional.ts';
import type { Store } from '../../store/store.ts';
import { versionAt } from './writing/version.ts';
import { geojson, html, json, openapi30, schemaJson } from './links.ts';

export const ogcPaths = '/zones/:zone/ogc/*';

/**
 * What tells answers of one address apart here: the format, where the server is reached, which their links name, and whether anything may be
 * written, which they say.
 *
 * @param publicUrl where people reach it, with its slash; undefined: wherever they say
 * @param isReadOnly where nobody may write as long as there is no account
 */
export function ogcAnswers(
  store: Store,
  {
    publicUrl,
    basePath = '',
    isReadOnly,
  }: {
    readonly publicUrl: string | undefined;
    readonly basePath: string | undefined;
    readonly isReadOnly: boolean;
  },
) {
  return createMiddleware<ConditionalVariables>(async function ogcAnswers(c, next) {
    const isSchema = /\/(queryables|sortables|schema)$/.test(c.req.path);
    const isDocument = c.req.path.endsWith('/ogc/api');
    c.set('offered', [isSchema ? schemaJson : isDocument ? openapi30 : geojson, json, html]);
    c.set('root', publicUrl ?? new URL(`${basePath}/`, c.req.url).href);
    c.set('isWritable', !isReadOnly || c.var.access?.hasAccounts === true);
    if (c.req.method === 'GET' || c.req.method === 'HEAD')
      c.set('version', await versionAt(store, c.var.zone.id, new URL(c.req.url)));
    await next();
  });
}
