import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { collectionIds, collections, filterNames, type CollectionId } from './collections.ts';
import { openapi30 } from './links.ts';

type Generated = ReturnType<OpenAPIHono['getOpenAPIDocument']>;
type Item = Generated['paths'][string];

/**
 * A zone’s service alone as OpenAPI 3.0, a path for each collection: what desktop programs read to learn by which properties and in which
 * languages they may filter. The document of the whole server is 3.1, which they do not know.
 *
 * @param base `/zones/{zone}/ogc`
 * @param root address of the service
 */
export function serviceDocument<E extends Env>(
  app: OpenAPIHono<E>,
  {
    base,
    root,
    title,
    isWritable,
  }: {
    readonly base: string;
    readonly root: string;
    readonly title: string;
    readonly isWritable: boolean;
  },
) {
  const generated = app.getOpenAPIDocument({
    openapi: '3.0.3',
    info: { title, version: '1.0.0' },
    servers: [{ url: root }],
    tags: [{ name: 'ogc', description: 'OGC API – Features' }],
  });
  const paths = new Map<string, Item>();
  const add = (path: string, item: Item) => paths.set(path, { ...paths.get(path), ...item });
  for (const [path, item] of Object.entries(generated.paths)) {
    const own = path.slice(base.length) || '/';
    if (own.includes('{collection}'))
      for (const id of collectionIds) add(own.replace('{collection}', id), readingOf(item, id));
    else if (isWritable || item.get)
      add(
        own,
        itemOf(item, (operation) => told(operation)),
      );
  }
  return { ...generated, paths: Object.fromEntries(paths) };
}

type Operation = NonNullable<Item['get']>;
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

function itemOf(item: Item, change: (operation: Operation) => Operation): Item {
  const of = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, change(operation)] as const] : [];
  });
  return Object.fromEntries(of);
}

/** Without filters that the collection has not. */
function readingOf(item: Item, id: CollectionId): Item {
  const missing = filterNames.filter((name) => !collections[id].filters.includes(name));
  return itemOf(item, (operation) => ({
    ...told(operation, missing),
    ...(operation.operationId !== undefined && {
      operationId: `${operation.operationId}_${id}`,
    }),
  }));
}

/** Of which zone and collection a path is, is told by the path. */
function told(operation: Operation, missing: readonly string[] = []): Operation {
  const isLeft = (parameter: object) =>
    !('name' in parameter && ['zone', 'collection', ...missing].includes(String(parameter.name)));
  return { ...operation, parameters: operation.parameters?.filter(isLeft) ?? [] };
}

/** What the document comes as. */
export const documentType = `${openapi30};version=3.0`;
