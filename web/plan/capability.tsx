import './look/planOnPage.css';
import { computed } from '@preact/signals';
import { bilingual } from '../../geodata/bilingual.ts';
import type { Capability } from '../capability.ts';
import { toggleSheet } from '../page/toggleSheet.ts';
import { FetchedPart } from '../parts/fetchedPart.tsx';
import { lazyModule } from '../state/lazyModule.ts';
import { standingBlockers } from './blockers/standingNow.ts';
import { lightsTheme } from './onMap/lightsTheme.ts';
import { planMarks } from './onMap/marks.ts';
import { planOverlay } from './onMap/overlay.ts';
import { PlanOnCard } from './planOnCard.tsx';
import { isPlanOpen, patchPlan, planSheet, planView } from './planView.ts';

const name = bilingual('计划', 'Plan');
const content = lazyModule(() => import('./planSheet.tsx'));
const toggle = () => toggleSheet(planSheet);

const waiting = computed(() => {
  const count = standingBlockers.value?.length ?? 0;
  return count === 0
    ? null
    : { count, of: bilingual(`${count} 个卡点未销`, `${count} blockers standing`) };
});

/** 计划: projects by what was planned and what happened, what stands in their way, and how their lights are. */
export const plan: Capability = {
  id: 'plan',
  name,
  button: { icon: 'plan', isPressed: isPlanOpen, waiting, press: toggle },
  CardSection: PlanOnCard,
  sheet: {
    id: planSheet,
    icon: 'plan',
    Content: () => (
      <FetchedPart part={content} class="quiet" name={name}>
        {({ PlanSheet }) => <PlanSheet />}
      </FetchedPart>
    ),
  },
  theme: lightsTheme,
  overlay: (context) => planOverlay(context, planMarks.value),
  keys: {
    action: (key) => (key === '0' ? toggle : undefined),
    // The item goes before the sheet.
    back: () => {
      if (!isPlanOpen.peek() || planView.peek().item === null) return false;
      patchPlan({ item: null });
      return true;
    },
  },
  keyHelp: [{ heading: null, rows: [{ key: '0', does: bilingual('计划与进度图', 'The plan') }] }],
};
