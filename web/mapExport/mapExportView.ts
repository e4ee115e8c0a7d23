import { computed } from '@preact/signals';
import type { SheetChoice } from '../../geodata/mapSheet/sheetChoice.ts';
import { addViewPart, change, view } from '../state/current.ts';
import { mapExportInAddress } from './mapExportInAddress.ts';

addViewPart(mapExportInAddress);

export const choice = computed(() => view.value.mapSheet);

export function choose(part: Partial<SheetChoice>): void {
  change((current) => ({ ...current, mapSheet: { ...current.mapSheet, ...part } }));
}
