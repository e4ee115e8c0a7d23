import { computed } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { columnsInAddress } from './columnsInAddress.ts';

// What the address says of it is in a file of its own, which tests read without a page.
addViewPart(columnsInAddress);

export const columns = computed(() => view.value.columns);
