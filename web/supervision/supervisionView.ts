import { computed } from '@preact/signals';
import { addViewPart, change, view } from '../state/current.ts';
import { supervisionInAddress, type SupervisionView } from './supervisionInAddress.ts';

addViewPart(supervisionInAddress);

const supervisionView = computed(() => view.value.supervision);
export const period = computed(() => supervisionView.value.period);
export const wall = computed(() => supervisionView.value.wall);

export function patchSupervision(part: Partial<SupervisionView>): void {
  change((current) => ({ ...current, supervision: { ...current.supervision, ...part } }));
}
