import { computed } from '@preact/signals';
import { addViewPart, patch, sheet, view } from '../state/current.ts';
import { planInAddress, type PlanView } from './planInAddress.ts';

addViewPart(planInAddress);

export const planSheet = 'plan';
export const planView = computed(() => view.value.plan);
export const isPlanOpen = computed(() => sheet.value === planSheet);

export function patchPlan(part: Partial<PlanView>): void {
  patch({ plan: { ...planView.peek(), ...part } });
}

/** Lays the plan over the map, at an item of it or at one of its lists. */
export function openPlan(part: Partial<PlanView>): void {
  patch({ sheet: planSheet, selection: null, plan: { ...planView.peek(), ...part } });
}
