import { lightColours, type LightColour } from '../../geodata/plan/planItem.ts';
import type { ViewPart } from '../state/viewPart.ts';
import { sortColumns, type Sorting } from './list/sorting.ts';

/** How the plan is looked at, and what stands in the way of it. */
export const planTabs = ['gantt', 'table', 'cards', 'blockers'] as const;
export type PlanTab = (typeof planTabs)[number];

/** How wide a day is drawn, in rem, by what is read off best. */
export const scales = { week: 0.6, month: 0.125, quarter: 0.045 } as const;
export type Scale = keyof typeof scales;

export type PlanView = {
  readonly tab: PlanTab;
  /** What is opened: `project:project-12`. */
  readonly item: string | null;
  readonly sorting: Sorting;
  readonly light: LightColour | null;
  readonly block: string | null;
  readonly contact: string | null;
  /** A name of three, or the width of a day in rem. */
  readonly scale: Scale | number;
};

declare module '../state/view.ts' {
  interface CapabilityViews {
    readonly plan: PlanView;
  }
}

const usualPlanView: PlanView = {
  tab: 'gantt',
  item: null,
  sorting: { column: 'light', descending: false },
  light: null,
  block: null,
  contact: null,
  scale: 'month',
};

/** The narrowest and the widest day that can be drawn, in rem: ten years or three weeks on a laptop. */
export const dayWidths = { least: 0.015, most: 3 } as const;

/** `?plan=table&item=project:aviation&sort=-land&light=red&block=nanbo&contact=王&scale=quarter` */
export const planInAddress: ViewPart = {
  initial: { plan: usualPlanView },
  keys: ['plan', 'item', 'sort', 'light', 'block', 'contact', 'scale'],
  read: (key, text, { plan = usualPlanView }) => {
    const member = readMember(key, text);
    return member && { plan: { ...plan, ...member } };
  },
  write: ({ plan: { tab, item, sorting, light, block, contact, scale } }) => ({
    plan: tab === usualPlanView.tab ? null : tab,
    item,
    sort: isUsual(sorting) ? null : `${sorting.descending ? '-' : ''}${sorting.column}`,
    light,
    block,
    contact,
    scale: scale === usualPlanView.scale ? null : String(scale),
  }),
  isPlace: ({ plan: before }, { plan: after }) =>
    before.tab !== after.tab || before.item !== after.item,
};

function isUsual({ column, descending }: Sorting): boolean {
  return column === usualPlanView.sorting.column && !descending;
}

function readMember(key: string, text: string): Partial<PlanView> | undefined {
  if (text === '') return undefined;
  switch (key) {
    case 'plan':
      return named(planTabs, text, (tab) => ({ tab }));
    case 'sort':
      return named(sortColumns, text.replace(/^-/, ''), (column) => ({
        sorting: { column, descending: text.startsWith('-') },
      }));
    case 'light':
      return named(lightColours, text, (light) => ({ light }));
    case 'scale':
      return (
        named(['week', 'month', 'quarter'] as const, text, (scale) => ({ scale })) ?? widthOf(text)
      );
    default:
      return { [key]: text };
  }
}

function named<Name extends string>(
  names: readonly Name[],
  text: string,
  then: (name: Name) => Partial<PlanView>,
): Partial<PlanView> | undefined {
  const name = names.find((candidate) => candidate === text);
  return name && then(name);
}

function widthOf(text: string): Partial<PlanView> | undefined {
  const width = /^\d(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return width >= dayWidths.least && width <= dayWidths.most ? { scale: width } : undefined;
}
