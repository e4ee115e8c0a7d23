import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Polygon } from '../../../../geodata/geometry.ts';
import type * as areaModule from '../../../../web/landUseRates/area/area.ts';
import type * as distanceModule from '../../../../web/landUseRates/drawing/distance.ts';
import type * as drawingModule from '../../../../web/landUseRates/drawing/drawingTool.ts';
import type * as choiceModule from '../../../../web/landUseRates/area/parcelChoice.ts';
import type * as keysModule from '../../../../web/landUseRates/drawing/keys.ts';
import type * as stepsModule from '../../../../web/landUseRates/drawing/undo.ts';
import type * as toolModule from '../../../../web/landUseRates/drawing/tool.ts';
import type * as currentModule from '../../../../web/state/current.ts';
import type * as ratesViewModule from '../../../../web/landUseRates/area/ratesView.ts';
import { openFilledStore, served } from '../../../server/served.ts';
import { openPage } from '../../page.ts';

let area: typeof areaModule;
let choice: typeof choiceModule;
let current: typeof currentModule;
let ratesView: typeof ratesViewModule;
let distance: typeof distanceModule;
let drawing: typeof drawingModule;
let keys: typeof keysModule;
let steps: typeof stepsModule;
let tools: typeof toolModule;
let close: () => Promise<void>;

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  openPage('/zones/example?rates=zone', served(filled.store));
  area = await import('../../../../web/landUseRates/area/area.ts');
  choice = await import('../../../../web/landUseRates/area/parcelChoice.ts');
  current = await import('../../../../web/state/current.ts');
  ratesView = await import('../../../../web/landUseRates/area/ratesView.ts');
  distance = await import('../../../../web/landUseRates/drawing/distance.ts');
  drawing = await import('../../../../web/landUseRates/drawing/drawingTool.ts');
  keys = await import('../../../../web/landUseRates/drawing/keys.ts');
  steps = await import('../../../../web/landUseRates/drawing/undo.ts');
  tools = await import('../../../../web/landUseRates/drawing/tool.ts');
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
});

/** Another zone, and back: no step is left of the test before. */
beforeEach(() => {
  current.patch({ zone: 'jindong', rates: null });
  current.patch({ zone: 'example', rates: null });
  area.openRates({ kind: 'zone' });
});

const areaRead = () => ratesView.rates.value?.area;

const triangle = (north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [121.29, 27.4],
      [121.3, 27.4],
      [121.3, north],
      [121.29, 27.4],
    ],
  ],
});

/** What is being drawn, for keys and buttons; the hand itself needs a map. */
function drawingState() {
  const asked: string[] = [];
  const note = (name: string) => () => {
    asked.push(name);
  };
  drawing.drawingTool.value = {
    undoVertex: note('undoVertex'),
    redoVertex: note('redoVertex'),
    finish: note('finish'),
    drop: () => {
      asked.push('drop');
      drawing.drawingState.value = null;
    },
    removeCorner: note('removeCorner'),
  };
  drawing.drawingState.value = { corners: 3, canFinish: true, canRedoVertex: true };
  return asked;
}

describe('steps back and forth', () => {
  test('go through the areas that were read', () => {
    expect(steps.canStepBack.value).toBe(false);
    area.chooseShape(triangle(27.41));
    area.chooseArea({ kind: 'block', id: 'b1' });
    steps.stepBack();
    expect(areaRead()).toMatchObject({ kind: 'drawn', geometry: triangle(27.41) });
    steps.stepBack();
    expect(areaRead()).toEqual({ kind: 'zone' });
    expect(steps.canStepBack.value).toBe(false);
    steps.stepForth();
    steps.stepForth();
    expect(areaRead()).toEqual({ kind: 'block', id: 'b1' });
    expect(steps.canStepForth.value).toBe(false);
  });

  test('go through the corners of what is being drawn first', () => {
    area.chooseShape(triangle(27.41));
    const asked = drawingState();
    steps.stepBack();
    steps.stepForth();
    expect(asked).toEqual(['undoVertex', 'redoVertex']);
    expect(areaRead()).toMatchObject({ kind: 'drawn' });
    drawing.drawingState.value = null;
    steps.stepBack();
    expect(areaRead()).toEqual({ kind: 'zone' });
  });

  test('do not lead into another zone', () => {
    area.chooseShape(triangle(27.41));
    current.patch({ zone: 'jindong' });
    expect(steps.canStepBack.value).toBe(false);
  });
});

describe('a shape that is read', () => {
  test('is kept to a centimetre, as its address has it', () => {
    area.chooseShape({
      type: 'Polygon',
      coordinates: [
        [
          [121.29, 27.4],
          [121.3, 27.4],
          [121.300000049, 27.41000000051],
          [121.29, 27.4],
        ],
      ],
    });
    expect(areaRead()).toMatchObject({
      geometry: {
        coordinates: [
          [
            [121.29, 27.4],
            [121.3, 27.4],
            [121.3, 27.41],
            [121.29, 27.4],
          ],
        ],
      },
    });
  });

  test('keeps its name while it is changed; another one has none', () => {
    area.chooseShape(triangle(27.41), '东片');
    area.chooseShape(triangle(27.42));
    expect(areaRead()).toMatchObject({ name: '东片' });
    area.chooseShape(triangle(27.43), null);
    expect(areaRead()).toMatchObject({ name: null });
  });
});

describe('parcels chosen one by one', () => {
  test('are taken in by one tap and out by the next', () => {
    choice.toggleParcel('p1');
    choice.toggleParcel('p2');
    choice.toggleParcel('p1');
    expect(areaRead()).toEqual({ kind: 'parcels', ids: ['p2'] });
    choice.toggleParcel('p2');
    expect(areaRead()).toEqual({ kind: 'parcels', ids: [] });
  });

  test('are added to, or take the place of those before, each once', () => {
    choice.chooseParcels(['p1', 'p2'], false);
    choice.chooseParcels(['p2', 'p3'], true);
    expect(areaRead()).toEqual({ kind: 'parcels', ids: ['p1', 'p2', 'p3'] });
    choice.chooseParcels(['p4'], false);
    expect(areaRead()).toEqual({ kind: 'parcels', ids: ['p4'] });
  });
});

describe('letting go', () => {
  test('drops what is being drawn, then the tool, then nothing more', () => {
    tools.tool.value = 'polygon';
    const asked = drawingState();
    expect(steps.letGo()).toBe(true);
    expect(asked).toEqual(['drop']);
    expect(tools.tool.value).toBe('polygon');
    expect(steps.letGo()).toBe(true);
    expect(tools.tool.value).toBeNull();
    expect(steps.letGo()).toBe(false);
  });

  test('clearing takes everything drawn off the map, and can be taken back', () => {
    area.chooseShape(triangle(27.41));
    distance.distanceLine.value = [
      [121.29, 27.4],
      [121.3, 27.4],
    ];
    expect(steps.canClear.value).toBe(true);
    steps.clearAll();
    expect(distance.distanceLine.value).toBeNull();
    expect(areaRead()).toEqual({ kind: 'zone' });
    expect(steps.canClear.value).toBe(false);
    steps.stepBack();
    expect(areaRead()).toMatchObject({ kind: 'drawn' });
  });

  test('closing the panel puts the tool away and takes the distance off', () => {
    tools.tool.value = 'distance';
    distance.distanceLine.value = [[121.29, 27.4]];
    area.openRates(null);
    expect(tools.tool.value).toBeNull();
    expect(distance.distanceLine.value).toBeNull();
  });
});

describe('keys', () => {
  test('take a tool and put it away again, only while the panel is open', () => {
    keys.keyAction('r')?.();
    expect(tools.tool.value).toBe('rectangle');
    keys.keyAction('p')?.();
    expect(tools.tool.value).toBe('polygon');
    keys.keyAction('p')?.();
    expect(tools.tool.value).toBeNull();
    area.openRates(null);
    expect(keys.keyAction('r')).toBeUndefined();
  });

  test('of tools are letters, each of one tool, and none that the page uses already', () => {
    const letters = Object.values(tools.toolKeys);
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[abefghijnopqrvwxz]$/);
  });

  test('finish, take back and remove only what there is', () => {
    for (const key of ['Enter', 'Backspace', 'Delete']) expect(keys.keyAction(key)).toBeUndefined();
    const asked = drawingState();
    drawing.chosenCorner.value = { canRemove: true };
    for (const key of ['Enter', 'Backspace', 'Delete']) keys.keyAction(key)?.();
    expect(asked).toEqual(['finish', 'undoVertex', 'removeCorner']);
    drawing.drawingState.value = null;
    drawing.chosenCorner.value = null;
  });
});
