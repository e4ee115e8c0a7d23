import { computed } from '@preact/signals';
import { mapContext } from '../../../map/currentContext.ts';

const ink = computed(() => mapContext.value.ink);
const typeScale = computed(() => mapContext.value.typeScale);

/** The surveyor's ink in the scheme's colours, and the size of type on this screen against the desk's. */
export const toolLook = computed(() => ({
  ink: ink.value.measure,
  casing: ink.value.selectionCasing,
  halo: ink.value.halo,
  typeScale: typeScale.value,
}));
