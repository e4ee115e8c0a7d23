import type { OpenAPIHono } from '@hono/zod-openapi';

/** An OpenAPI 3.1 document as the library writes it. */
export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
