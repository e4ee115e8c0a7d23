import { effect } from '@preact/signals';
import { trendsOnMap } from './overlayState.ts';
import { parcelsOnMap } from './trendPoints.ts';

effect(() => {
  trendsOnMap.value = parcelsOnMap.value;
});
