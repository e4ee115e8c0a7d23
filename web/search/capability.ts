import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { focusSearch, Search } from './search.tsx';

/** 搜索: one box for all names, by their pinyin too. Its index is fetched when the box is first used. */
export const search: Capability = {
  id: 'search',
  isForLooking: true,
  name: bilingual('搜索', 'Search'),
  Box: Search,
  keys: { action: (key) => (key === '/' ? focusSearch : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: '/', does: bilingual('搜索', 'Search') }] }],
};
