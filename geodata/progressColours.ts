import { stages, type Stage } from './stage.ts';

/** Ordered colours: light → dark on paper, dim → bright in the dark scheme, so that further along always stands out more. */
export type Ramp = Readonly<Record<'light' | 'dark', readonly string[]>>;

/** The colours of progress, on the map and in whatever is taken from it, from early to done. */
export const progressRamps = {
  stage: {
    light: ['#ece5d5', '#f3d18f', '#bdbc59', '#b7b086', '#83af9d', '#4f9e98', '#2f7090', '#2b3f6b'],
    dark: ['#2f373d', '#5b4a6f', '#4f60a1', '#2e86a1', '#2f9783', '#79b36b', '#d3cb62', '#fbf0b2'],
  },
  clearance: {
    light: ['#f1e5cc', '#e4cca5', '#d8b27f', '#cd9858', '#bd7f3e', '#a66a34', '#90552a', '#794220'],
    dark: ['#3b2921', '#5b3b29', '#7b502f', '#9c6530', '#b87f3d', '#cf9d57', '#e6bb73', '#fdd990'],
  },
  levelling: {
    light: ['#eae3f0', '#d0c1e1', '#b4a1d3', '#9782c5', '#7868ac', '#5a4f93', '#3e3779'],
    dark: ['#2b2a46', '#47406c', '#675794', '#8c6ebd', '#ad8ed1', '#ceb0e5', '#edd3fa'],
  },
  building: {
    light: ['#d5edeb', '#acd5d6', '#83bec6', '#59a6b9', '#3a8ca9', '#2a7294', '#1d587e', '#133f68'],
    dark: ['#1e2f41', '#264860', '#2a647f', '#28829d', '#3d9fb3', '#67bbc3', '#8fd7d5', '#b8f2ea'],
  },
} as const satisfies Readonly<Record<string, Ramp>>;

/** What nobody knows, and what does not apply. */
export const unknownColours = { light: '#9c978b', dark: '#7d8388' } as const;
export const notRequiredColours = { light: '#b9b2a3', dark: '#59616a' } as const;

/** Of each stage on paper. */
export const stageColours: Readonly<Record<Stage | 'unknown', string>> = {
  ...(Object.fromEntries(
    stages.map((stage, index) => [stage, progressRamps.stage.light[index]]),
  ) as Record<Stage, string>),
  unknown: unknownColours.light,
};
