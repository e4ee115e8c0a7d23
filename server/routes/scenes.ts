import { createRoute, z } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import type { IsoDate, IsoInstant } from '../../geodata/date.ts';
import type { Deck } from '../../geodata/meeting/deck.ts';
import type { SceneReading } from '../../geodata/meeting/sceneReading.ts';
import { ProblemError, quoted } from '../http/problem.ts';
import { zoneProblems } from '../http/problemSchema.ts';
import { readScenes } from '../meeting/readScenes.ts';
import type { Store } from '../store/store.ts';
import { momentOf, zoneRouter } from './context.ts';
import { isoDateSchema, isoInstantSchema } from './schemas/common.ts';
import { leftOut } from './schemas/leftOut.ts';
import { momentQuery } from './schemas/listQuery.ts';
import { zoneParam } from './schemas/query.ts';
import { sceneReadingSchema } from './schemas/sceneReading.ts';
import { schemaOf } from './schemas/schemaOf.ts';
import { etagOf } from './written/etag.ts';
import { deckSchema } from './written/meetingSchemas.ts';

/** A deck, and what its scenes say on a day, in their order. */
export type DeckReading = {
  readonly zone: string;
  readonly asOf: IsoDate;
  /** Left out where the whole log counts. */
  readonly knownBy?: IsoInstant;
  /** Null, as `etag` is then, where nobody has kept the deck: the zone gives it by itself. */
  readonly item: string | null;
  readonly etag: string | null;
  readonly deck: Deck;
  readonly readings: readonly SceneReading[];
};

export const deckReadingSchema = schemaOf<DeckReading>()(
  z
    .object({
      zone: z.string(),
      asOf: isoDateSchema,
      knownBy: leftOut(isoInstantSchema),
      item: z.string().nullable(),
      etag: z.string().nullable(),
      deck: deckSchema,
      readings: z.array(sceneReadingSchema).readonly(),
    })
    .openapi('DeckReading'),
);

const route = createRoute({
  method: 'get',
  path: '/zones/{zone}/scenes',
  operationId: 'readScenes',
  tags: ['meetings'],
  summary: '汇报各幕所说 · What the scenes of a deck say',
  description:
    'Heading, figure and rows of every scene on a day, as known by a moment, with where each figure is from. A scene whose address names a day is of that day. Of the deck itself the newest version counts.',
  request: {
    params: zoneParam,
    query: z.strictObject({
      deck: z.string().optional().openapi({
        description: 'A deck that is kept; without it the one that the zone gives by itself.',
      }),
      ...momentQuery,
    }),
  },
  responses: {
    200: {
      description: '各幕 / The scenes',
      content: { 'application/json': { schema: deckReadingSchema } },
    },
    ...zoneProblems,
  },
});

export function sceneRoutes(store: Store) {
  return zoneRouter().openapi(route, async (c) => {
    const { zone } = c.var;
    const { deck: item, ...asked } = c.req.valid('query');
    const moment = momentOf(zone, asked);
    const { asOf, knownBy } = moment;
    const kept = item === undefined ? null : await keptDeck(store, zone.id, item);
    const { deck, readings } = await readScenes(store, zone, moment, kept?.content ?? null);
    const reading: DeckReading = {
      zone: zone.id,
      asOf,
      ...(knownBy !== undefined && { knownBy }),
      item: kept?.item ?? null,
      etag: kept && etagOf(kept),
      deck,
      readings,
    };
    return c.json(reading, 200);
  });
}

async function keptDeck(store: Store, zone: string, item: string) {
  const kept = (await store.written(zone, 'deck')).find((one) => one.item === item);
  if (kept) return kept;
  throw new ProblemError(
    'unknown-subject',
    bilingual(`没有“${quoted(item)}”这份汇报。`, `There is no deck “${quoted(item)}”.`),
  );
}
