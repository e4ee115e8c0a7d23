import fc from 'fast-check';
import { areaUnits } from '../../geodata/units.ts';
import { rooms } from '../../web/state/room.ts';
import { classesOf, themes } from '../../web/state/theme.ts';
import {
  defaultView,
  selectableKinds,
  sheets,
  type Camera,
  type View,
} from '../../web/state/view.ts';
import { anyDay } from '../geodata/arbitraries.ts';

/** Ids as imports may bring them. `.` and `..` are left out: no address can carry them, not even as %2E. */
const anyId = fc
  .oneof(
    fc.constantFrom(
      'jindong',
      'p0000001',
      '鞋塘西/北',
      '96 亩',
      '50%',
      '%2F',
      'a?b#c',
      'x&y=z',
      '..a',
    ),
    fc.string({ minLength: 1, unit: 'binary' }),
  )
  .filter((id) => id !== '.' && id !== '..');

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: between(-2, 24),
  latitude: between(-85, 85),
  longitude: between(-180, 180),
  bearing: fc.oneof(fc.constant(0), between(-180, 180)),
  pitch: fc.oneof(fc.constant(0), between(0, 85)),
  movedBy: fc.constantFrom('map', 'address'),
});

/** Any view the page can be in. A selection needs its zone, an isolated class its theme. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    zone: fc.option(anyId),
    selection: fc.option(fc.record({ kind: fc.constantFrom(...selectableKinds), id: anyId })),
    theme: fc.constantFrom(...themes),
    date: fc.option(anyDay),
    isolated: fc.option(fc.nat()),
    sheet: fc.option(fc.constantFrom(...sheets)),
    columns: fc.boolean(),
    basemap: fc.boolean(),
    unit: fc.constantFrom(...areaUnits),
    language: fc.constantFrom('zh', 'en'),
    room: fc.constantFrom(...rooms),
    camera: fc.option(anyCamera),
  })
  .map(({ isolated, selection, ...view }) => {
    const classes = classesOf(view.theme, view.room);
    return {
      ...defaultView,
      ...view,
      selection: view.zone === null ? null : selection,
      isolated: isolated === null ? null : classes[isolated % classes.length]!.id,
    };
  });
