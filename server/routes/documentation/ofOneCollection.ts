import type { ApiDocument } from './apiDocument.ts';

type Paths = NonNullable<ApiDocument['paths']>;

/** Only parcels are written, which is told by their path; whoever reads them by the document looks under the path of all collections. */
const written = '/collections/parcels/';
const read = '/collections/{collection}/';

/**
 * Says what is written of one collection at the path of all, for a document means the path without a parameter where two fit, and that one
 * has no reading.
 */
export function ofOneCollection(document: ApiDocument): ApiDocument {
  const paths: Paths = {};
  const other = document.components?.responses?.['MethodNotAllowed'];
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const own = path.replace(written, read);
    paths[own] =
      own === path ? { ...item, ...paths[own] } : { ...paths[own], ...naming(item, other) };
  }
  return { ...document, paths };
}

const collection = {
  name: 'collection',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: ['parcels'], example: 'parcels' },
} as const;

/** @param other what is answered for another collection */
function naming(item: Paths[string], other: unknown): Paths[string] {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => {
      const { parameters = [], responses } = operation as {
        parameters?: object[];
        responses: object;
      };
      const [zone, ...rest] = parameters;
      const own = {
        parameters: [zone, collection, ...rest],
        responses: { ...responses, 405: other },
      };
      return [method, { ...(operation as object), ...own }];
    }),
  );
}
