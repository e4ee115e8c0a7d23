import type { ListQuery, ZoneSummary } from '../../store/store.ts';
import { dayOf } from '../context.ts';
import { withOneMore } from './listing.ts';

/** What the lists are asked; each route leaves out what its items have nothing to answer by. */
export type Asked = Omit<ListQuery, 'asOf' | 'blocks' | 'towns' | 'uses' | 'states' | 'search'> & {
  readonly asOf?: ListQuery['asOf'] | undefined;
  readonly block?: ListQuery['blocks'];
  readonly town?: ListQuery['towns'];
  readonly use?: ListQuery['uses'];
  readonly state?: ListQuery['states'];
  readonly q?: ListQuery['search'];
};

export function listQueryOf(zone: ZoneSummary, asked: Asked): ListQuery {
  return {
    asOf: dayOf(zone, asked.asOf),
    knownBy: asked.knownBy,
    blocks: asked.block,
    towns: asked.town,
    uses: asked.use,
    states: asked.state,
    search: asked.q,
    bbox: asked.bbox,
    after: asked.after,
    limit: withOneMore(asked.limit),
  };
}
