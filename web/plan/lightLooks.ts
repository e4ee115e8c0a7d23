import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { LightColour } from '../../geodata/plan/planItem.ts';
import type { ColourScheme } from '../state/colourScheme.ts';

/** A light is told by its shape and its word as well as by its colour. */
type LightLook = {
  readonly sign: string;
  readonly name: Bilingual;
  readonly colour: Readonly<Record<ColourScheme, string>>;
};

/** 亮灯: the colours of schedules, which no other theme of the map uses. */
export const lightLooks: Readonly<Record<LightColour, LightLook>> = {
  red: {
    sign: '■',
    name: bilingual('红灯', 'Red'),
    colour: { light: '#b23a2b', dark: '#ee6a55' },
  },
  amber: {
    sign: '▲',
    name: bilingual('黄灯', 'Amber'),
    colour: { light: '#c48a1c', dark: '#e0b04f' },
  },
  green: {
    sign: '●',
    name: bilingual('绿灯', 'Green'),
    colour: { light: '#5d8a57', dark: '#7bb985' },
  },
  notDue: {
    sign: '○',
    name: bilingual('未到期', 'Not due'),
    colour: { light: '#cfc6b2', dark: '#4a545c' },
  },
  done: {
    sign: '✓',
    name: bilingual('已完成', 'Done'),
    colour: { light: '#7f94a3', dark: '#5d7789' },
  },
  unknown: {
    sign: '?',
    name: bilingual('无法判断', 'Cannot say'),
    colour: { light: '#9c978b', dark: '#7d8388' },
  },
};
