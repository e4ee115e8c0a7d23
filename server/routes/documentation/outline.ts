import type { ApiDocument } from './apiDocument.ts';

type SchemaOrReference = NonNullable<NonNullable<ApiDocument['components']>['schemas']>[string];
/** A response as the document holds it; its own types leave the values open. */
type Answer = {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaOrReference }>>;
};
type Operation = NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>;

/** The document as a reader meets it: flat rows, types in one line each. */
type Outline = {
  readonly groups: readonly {
    readonly title: string;
    readonly operations: readonly OperationRow[];
  }[];
  readonly schemas: readonly SchemaRow[];
};

export type OperationRow = {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly FieldRow[];
  readonly body: { readonly type: string; readonly example: string | null } | null;
  readonly responses: readonly {
    readonly status: string;
    readonly description: string;
    readonly mediaType: string;
    readonly type: string;
  }[];
};

export type FieldRow = {
  readonly name: string;
  readonly place: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
};

export type SchemaRow = {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly fields: readonly FieldRow[];
};

export function outlineOf(document: ApiDocument): Outline {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation
        ? [{ tag: operation.tags?.[0], row: operationRow(method, path, operation) }]
        : [];
    }),
  );
  const groups = (document.tags ?? []).map(({ name, description }) => ({
    title: description ?? name,
    operations: operations.filter(({ tag }) => tag === name).map(({ row }) => row),
  }));
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
    schemaRow(name, schema),
  );
  return { groups, schemas };
}

function operationRow(method: string, path: string, operation: Operation): OperationRow {
  const { requestBody } = operation;
  const [body] = requestBody && 'content' in requestBody ? Object.values(requestBody.content) : [];
  return {
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: (operation.parameters ?? []).flatMap((parameter) =>
      'name' in parameter
        ? [
            {
              name: parameter.name,
              place: parameter.in,
              type: typeText(parameter.schema),
              required: parameter.required ?? false,
              description: parameter.description ?? descriptionOf(parameter.schema),
              example: exampleText(parameter.schema) ?? '',
            },
          ]
        : [],
    ),
    body: body ? { type: typeText(body.schema), example: exampleText(body.schema) } : null,
    responses: Object.entries<Answer>(operation.responses ?? {}).map(([status, response]) => {
      const [content] = Object.entries(response.content ?? {});
      return {
        status,
        description: response.description,
        mediaType: content?.[0] ?? '',
        type: typeText(content?.[1].schema),
      };
    }),
  };
}

function schemaRow(name: string, schema: SchemaOrReference): SchemaRow {
  const properties = '$ref' in schema ? {} : (schema.properties ?? {});
  const required = '$ref' in schema ? [] : (schema.required ?? []);
  return {
    name,
    description: descriptionOf(schema),
    type: typeText(schema),
    fields: Object.entries(properties).map(([field, type]) => ({
      name: field,
      place: '',
      type: typeText(type),
      required: required.includes(field),
      description: descriptionOf(type),
      example: exampleText(type) ?? '',
    })),
  };
}

/** One line: `Bilingual | null`, `ParcelFeature[]`, `"zone" | "block" | "town"`. */
function typeText(schema: SchemaOrReference | undefined): string {
  if (schema === undefined) return '';
  if ('$ref' in schema) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map(typeText).join(' | ');
  const types = [schema.type ?? 'any value'].flat();
  return types.map((type) => (type === 'array' ? listText(schema) : type)).join(' | ');
}

function listText(schema: Exclude<SchemaOrReference, { $ref: string }>): string {
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeText).join(', ')}]`;
  const item = typeText(schema.items);
  return item.includes(' ') ? `(${item})[]` : `${item}[]`;
}

function descriptionOf(schema: SchemaOrReference | undefined): string {
  return schema === undefined || '$ref' in schema ? '' : (schema.description ?? '');
}

function exampleText(schema: SchemaOrReference | undefined): string | null {
  if (schema === undefined || '$ref' in schema || schema.example === undefined) return null;
  return typeof schema.example === 'string' ? schema.example : JSON.stringify(schema.example);
}
