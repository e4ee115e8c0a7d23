import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { patch } from '../state/current.ts';
import { columns } from './columnsView.ts';
import { openColumns } from './openColumns.ts';

const toggle = () => patch({ columns: !columns.peek() });

/** 立体柱: progress as columns on the map. deck.gl is fetched when they are first shown. */
export const columnsCapability: Capability = {
  id: 'columns',
  isForLooking: true,
  name: bilingual('立体柱', '3-D columns'),
  button: {
    icon: 'columns',
    hint: bilingual(
      '柱高为进度百分比；来源没有给百分比的只画底盘，不画柱',
      'A column’s height is its percent; where the source gives none only the base is drawn',
    ),
    isPressed: columns,
    press: toggle,
  },
  openOnMap: openColumns,
  keys: { action: (key) => (key === 'c' ? toggle : undefined) },
  keyHelp: [{ heading: null, rows: [{ key: 'C', does: bilingual('立体柱', '3-D columns') }] }],
};
