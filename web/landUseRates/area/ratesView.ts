import { computed } from '@preact/signals';
import { addViewPart, view } from '../../state/current.ts';
import { ratesInAddress } from './ratesInAddress.ts';

addViewPart(ratesInAddress);

/** What rates are read of. */
export const rates = computed(() => view.value.rates);
