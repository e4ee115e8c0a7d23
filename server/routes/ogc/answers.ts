import { createMiddleware } from 'hono/factory';
import type { ConditionalVariables } from '../../http/conditional.ts';
import { geojson, html, json } from './links.ts';

export const ogcPaths = '/zones/:zone/ogc/*';

/**
 * What tells answers of one address apart here: the format, and where the server is reached, which their links name.
 *
 * @param publicUrl where people reach it, with its slash; undefined: wherever they say
 */
export function ogcAnswers(publicUrl: string | undefined, basePath = '') {
  return createMiddleware<ConditionalVariables>(async function ogcAnswers(c, next) {
    c.set('offered', [geojson, json, html]);
    c.set('root', publicUrl ?? new URL(`${basePath}/`, c.req.url).href);
    await next();
  });
}
