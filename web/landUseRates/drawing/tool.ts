import { signal } from '@preact/signals';

/** What a pointer on the map does while the rates panel is open. Without a tool a tap chooses, as ever. */
export const drawTools = ['rectangle', 'polygon', 'circle', 'freehand'] as const;
export const selectTools = ['pick', 'box', 'lasso'] as const;
export const bufferTools = ['bufferLine', 'bufferPoint'] as const;
export const otherTools = ['edit', 'distance'] as const;

export type Tool = (
  | typeof drawTools
  | typeof selectTools
  | typeof bufferTools
  | typeof otherTools
)[number];

export const tool = signal<Tool | null>(null);

/** Chooses a tool, or puts it away if it is chosen already. */
export function toggleTool(wanted: Tool): void {
  tool.value = tool.peek() === wanted ? null : wanted;
}

/** The key that takes each tool, while the panel is open: its letter, or that of its shape. */
export const toolKeys: Readonly<Record<Tool, string>> = {
  pick: 'i',
  box: 'b',
  lasso: 'a',
  rectangle: 'r',
  polygon: 'p',
  circle: 'o',
  freehand: 'f',
  bufferLine: 'n',
  bufferPoint: 'v',
  edit: 'e',
  distance: 'g',
};

export function isBufferTool(candidate: Tool | null): candidate is (typeof bufferTools)[number] {
  return candidate === 'bufferLine' || candidate === 'bufferPoint';
}
