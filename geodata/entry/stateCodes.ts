import { stateNames, statesOf, type Axis, type AxisStates } from '../axis.ts';

/** First letters of the pinyin of each state: 平整中 is `pzz`. */
const initials: { readonly [A in Axis]: Readonly<Record<AxisStates[A], string>> } = {
  clearance: {
    notStarted: 'wqd',
    surveying: 'mdzl',
    negotiating: 'zcclz',
    vacating: 'tkz',
    demolishing: 'ccz',
    clearing: 'qbz',
    reclearing: 'ecqbz',
    cleared: 'qbwc',
    notRequired: 'wxqb',
  },
  levelling: {
    notStarted: 'wqd',
    tendering: 'ztbz',
    tendered: 'ywczb',
    mobilised: 'yjcsg',
    levelling: 'pzz',
    substantiallyComplete: 'jbwc',
    complete: 'pzwc',
    notRequired: 'wxpz',
  },
  building: {
    notSupplied: 'wgd',
    supplied: 'ygd',
    preparing: 'qqzb',
    started: 'ykg',
    underConstruction: 'zj',
    completed: 'yjg',
    inProduction: 'ytc',
    atCapacity: 'ydc',
    notRequired: 'wxjs',
  },
};

/** Every state that may be entered for an axis, in the order of their number keys: the first is 1. */
export function statesToEnter(axis: Axis): readonly AxisStates[Axis][] {
  return [...statesOf[axis], 'notRequired'];
}

/** The state that a text names whole: 平整中, Levelling or `levelling`; undefined for any other. */
export function readState(axis: Axis, text: string): AxisStates[Axis] | undefined {
  const wanted = plain(text);
  return statesToEnter(axis).find((state) => namesOf(axis, state).includes(wanted));
}

/**
 * The states that somebody may mean who has typed so much: a number key, first letters of the pinyin, or part of a name. Those that
 * begin so come first.
 */
export function statesMeant(axis: Axis, text: string): readonly AxisStates[Axis][] {
  const states = statesToEnter(axis);
  const wanted = plain(text);
  if (/^\d+$/.test(wanted)) return states.slice(Number(wanted) - 1, Number(wanted)).filter(Boolean);
  const spoken = (state: AxisStates[Axis]) => [...namesOf(axis, state), initialsOf(axis, state)];
  const begin = states.filter((state) => spoken(state).some((name) => name.startsWith(wanted)));
  const contain = states.filter((state) => spoken(state).some((name) => name.includes(wanted)));
  return [...begin, ...contain.filter((state) => !begin.includes(state))];
}

function initialsOf(axis: Axis, state: AxisStates[Axis]): string {
  return (initials[axis] as Readonly<Record<string, string>>)[state] ?? '';
}

function namesOf(axis: Axis, state: AxisStates[Axis]): string[] {
  const { zh, en } = stateNames[axis][state as never] as {
    readonly zh: string;
    readonly en: string;
  };
  return [zh, en, state].map(plain);
}

/** As people type and programs copy it: full-width letters, capitals and blanks tell nothing apart. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
