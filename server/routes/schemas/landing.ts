import { z } from '@hono/zod-openapi';
import { schemaOf } from './schemaOf.ts';

/** RFC 8288 as OGC API – Common writes it in JSON; `href` is relative to the address of the page that holds it. */
export type Link = {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
  readonly title: string;
  readonly titleEn: string;
};

export type Landing = {
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly links: readonly Link[];
  /** What there is of each zone. */
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly links: readonly Link[];
  }[];
};

const linkSchema = schemaOf<Link>()(
  z
    .object({
      rel: z.string().openapi({ example: 'service-desc' }),
      href: z.string().openapi({ format: 'uri-reference', example: 'openapi.json' }),
      type: z.string(),
      title: z.string(),
      titleEn: z.string(),
    })
    .openapi('Link', { description: 'RFC 8288; `href` is relative to the address asked for.' }),
);

export const landingSchema = schemaOf<Landing>()(
  z
    .object({
      title: z.string(),
      titleEn: z.string(),
      description: z.string(),
      descriptionEn: z.string(),
      links: z.array(linkSchema).readonly(),
      zones: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            nameEn: z.string(),
            links: z.array(linkSchema).readonly(),
          }),
        )
        .readonly(),
    })
    .openapi('Landing'),
);
