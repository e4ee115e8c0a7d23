import type { LineString } from '../../../geometry.ts';
import type { LocalPosition } from './localCoordinates.ts';
import { smoothLine } from './smoothLine.ts';

/** Passes by the toll stations 鞋塘 (-2061, 1552) and 傅村 (885, 2372), the two places on the plan whose position is known. */
export const motorway = smoothLine([
  [-5800, 640],
  [-4600, 880],
  [-3400, 1180],
  [-2061, 1552],
  [-600, 1975],
  [885, 2372],
  [2300, 2690],
  [3900, 2980],
  [6200, 3560],
  [8700, 4300],
]);

const provincialRoadSketch: readonly LocalPosition[] = [
  [-5800, -1650],
  [-4400, -1190],
  [-3200, -900],
  [-1900, -820],
  [-700, -760],
  [-100, -640],
  [500, -455],
  [1050, -200],
  [1700, 80],
  [2900, 560],
  [4300, 1020],
  [6300, 1700],
  [8700, 2500],
];
export const provincialRoad = smoothLine(provincialRoadSketch);
export const provincialRoadRegrading = smoothLine(provincialRoadSketch, [4, 7]);

const streamSketch: readonly LocalPosition[] = [
  [-700, 5600],
  [-1150, 4600],
  [-1450, 3500],
  [-1120, 2700],
  [-1330, 1950],
  [-1210, 1350],
  [-1330, 760],
  [-1160, 150],
  [-1290, -420],
  [-1050, -960],
  [-650, -1480],
  [-560, -2100],
  [-240, -2650],
  [60, -3400],
  [-160, -4400],
  [300, -5600],
  [100, -7000],
];
export const xiaoshunStream = smoothLine(streamSketch);
export const xiaoshunStreamWorks = smoothLine(streamSketch, [4, 10]);

const changchunRoadSketch: readonly LocalPosition[] = [
  [300, -3300],
  [420, -2500],
  [610, -1700],
  [560, -1000],
  [500, -455],
  [420, -20],
  [430, 430],
  [370, 960],
  [430, 1480],
  [720, 1880],
  [1130, 2120],
];
export const changchunRoad = smoothLine(changchunRoadSketch, [0, 4]);
export const changchunRoadExtension = smoothLine(changchunRoadSketch, [4, 10]);

/** Streets without names, drawn so that blocks and plants have something to lie on. They meet in the points they share. */
export const streets: Readonly<Record<string, LineString>> = {
  'street-west': smoothLine([
    [-2061, 1552],
    [-1995, 1180],
    [-1970, 650],
    [-1980, 200],
    [-1992, -190],
    [-2015, -830],
    [-2070, -1300],
    [-2000, -1900],
    [-1700, -2500],
    [-1500, -3400],
  ]),
  'street-north': smoothLine([
    [-2061, 1552],
    [-1930, 1900],
    [-1900, 2350],
    [-2100, 2900],
    [-2450, 3500],
  ]),
  'street-south': smoothLine([
    [-1992, -190],
    [-2380, -215],
    [-2800, -150],
    [-3290, -20],
    [-3800, -260],
    [-4180, -760],
    [-4400, -1190],
  ]),
  'street-middle': smoothLine([
    [-1980, 200],
    [-1500, 215],
    [-1000, 320],
    [-400, 360],
    [170, 400],
    [430, 430],
    [950, 600],
    [1560, 880],
    [2300, 1060],
    [3000, 1300],
    [3900, 1420],
    [4300, 1020],
  ]),
  'street-east': smoothLine([
    [885, 2372],
    [1130, 2120],
    [1330, 1780],
    [1470, 1400],
    [1560, 880],
    [1620, 400],
    [1700, 80],
    [1790, -500],
    [1690, -1200],
    [1500, -2200],
    [1350, -3200],
  ]),
};
