import type { zhSearch } from './zh.ts';

export const enSearch: typeof zhSearch = {
  label: 'Search',
  placeholder: 'Parcel, block, firm, pinyin (xtx)',
  none: 'Nothing found. Try a name, pinyin initials, a number, a firm or a coordinate.',
  kinds: {
    parcel: 'Parcel',
    block: 'Block',
    work: 'Work',
    event: 'Demolition',
    project: 'Project',
    town: 'Town',
    place: 'Coordinate',
  },
  results: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
};
