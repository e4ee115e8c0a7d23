import { computed } from '@preact/signals';
import { addViewPart, view } from '../state/current.ts';
import { columnsInAddress } from './columnsInAddress.ts';

addViewPart(columnsInAddress);

export const columns = computed(() => view.value.columns);
