/** The published document as far as answers are held against it. */
type Schema = { readonly [keyword: string]: unknown };
type MediaType = { readonly schema: Schema };
type Header = { readonly required?: boolean; readonly schema: Schema };
export type Answer = {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
};
type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema & {
    readonly example?: string | number;
    readonly default?: string | number;
  };
};
export type Operation = {
  readonly operationId?: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Answer>>;
};
export type Document = {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Answer>>;
  };
};

/** `/api/zones/jindong/parcels/nanbo` → `/api/zones/{zone}/parcels/{id}`, undefined where the document has no such path. */
export function templateOf(document: Document, path: string): string | undefined {
  const segments = path.split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, index) =>
        part.startsWith('{') ? segments[index] !== '' : part === segments[index],
      )
    );
  };
  const parameters = (template: string) => template.split('{').length;
  // A template of fewer parameters is meant where two fit.
  return Object.keys(document.paths)
    .filter(fits)
    .toSorted((a, b) => parameters(a) - parameters(b))[0];
}

/** `['paths', '/api/zones', 'get']` → `paths/~1api~1zones/get`, as RFC 6901 writes it in the fragment of a URI. */
export function pointerOf(steps: readonly string[]): string {
  return steps
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
}
