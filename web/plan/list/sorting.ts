import type { Language } from '../../../geodata/bilingual.ts';
import type { PlanItem } from '../../../geodata/plan/planItem.ts';
import { investmentOf } from './investment.ts';
import { lightOrder } from './lightOrder.ts';
import { plannedDay } from './plannedDay.ts';

export const sortColumns = [
  'name',
  'block',
  'contact',
  'investment',
  'land',
  'start',
  'completion',
  'deadline',
  'light',
  'float',
] as const;
export type SortColumn = (typeof sortColumns)[number];
export type Sorting = { readonly column: SortColumn; readonly descending: boolean };

type Key = number | string | null;

const keys: Readonly<Record<SortColumn, (item: PlanItem, language: Language) => Key>> = {
  name: ({ name }, language) => name[language],
  block: ({ blocks }, language) => blocks[0]?.name[language] ?? null,
  contact: ({ contact }) => contact,
  investment: investmentOf,
  land: ({ areaMu }) => areaMu,
  start: (item) => plannedDay(item, 'start'),
  completion: (item) => plannedDay(item, 'completion'),
  deadline: ({ deadline }) => deadline?.due ?? null,
  light: (item) => lightOrder(item),
  float: ({ schedule }) =>
    schedule.kind === 'possible'
      ? schedule.float
      : schedule.kind === 'impossible'
        ? -schedule.missing
        : null,
};

/** A sorted copy; what is unknown stands last whichever way it is sorted, what is equal by name. */
export function sortItems(
  items: readonly PlanItem[],
  { column, descending }: Sorting,
  language: Language,
): PlanItem[] {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const direction = descending ? -1 : 1;
  const byKey = (a: Key, b: Key) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return typeof a === 'number' && typeof b === 'number'
      ? direction * (a - b)
      : direction * compare(String(a), String(b));
  };
  return items
    .map((item) => ({ item, key: keys[column](item, language), name: item.name[language] }))
    .sort((a, b) => byKey(a.key, b.key) || compare(a.name, b.name))
    .map(({ item }) => item);
}
