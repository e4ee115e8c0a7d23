import { createMiddleware } from 'hono/factory';
import { bilingual } from '../../../../geodata/bilingual.ts';
import { ProblemError } from '../../../http/problem.ts';
import { geojson, json } from '../links.ts';

export const mergePatch = 'application/merge-patch+json';
const featureTypes: readonly string[] = [geojson, json];

/**
 * What OPTIONS says of bodies that an address takes (OGC 20-002r1, /req/create-replace-delete/options-accept-post, /req/update/options-accept-patch).
 *
 * @param path as it is routed: `/api/zones/jindong/ogc/collections/parcels/items`
 */
export function acceptedBodies(path: string): Readonly<Record<string, string>> | undefined {
  if (path.endsWith('/ogc/collections/parcels/items'))
    return { 'Accept-Post': featureTypes.join(', ') };
  if (/\/ogc\/collections\/parcels\/items\/[^/]+$/.test(path))
    return { 'Accept-Patch': mergePatch };
  return undefined;
}

function bodyOf(types: readonly string[], header: object) {
  const list = types.join('、');
  return createMiddleware(async function bodyOf(c, next) {
    const given = c.req.header('Content-Type');
    if (given === undefined)
      throw new ProblemError(
        'bad-request',
        bilingual(
          `请在 Content-Type 中写明内容类型：${list}。`,
          `Say in Content-Type what the body is: ${types.join(', ')}.`,
        ),
      );
    const type = given.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!types.includes(type))
      throw new ProblemError(
        'wrong-media-type',
        bilingual(`这里只接受 ${list}。`, `This address takes ${types.join(', ')} only.`),
        { headers: { ...header } },
      );
    await next();
  });
}

/** Refuses a body that does not say what it is with 400, and one that says it is something else with 415. */
export const featureBodies = bodyOf(featureTypes, {});
export const mergePatches = bodyOf([mergePatch], { 'Accept-Patch': mergePatch });
