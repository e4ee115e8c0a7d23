import { checkTolerance, type ToleranceCheck } from '../../../geodata/areaChecks/toleranceCheck.ts';
import { defaultTolerance } from '../../../geodata/areaChecks/tolerance.ts';
import { around, block, parcel, plot, checked } from '../../geodata/areaChecks/metreRectangles.ts';

/**
 * Five parcels: `a` around a hole, `c` across it, out of the block and registered too large, `d` as it should be and an
 * example, `e` without a register and `f` a sketch.
 */
export const checkedZone: ToleranceCheck = checkTolerance(
  checked(
    [
      parcel('a', around(plot(10, 0, 100, 100), plot(40, 40, 60, 60))),
      parcel('c', plot(95, 0, 150, 110), { registeredM2: 9000 }),
      parcel('d', plot(150.5, 0, 200, 50), { quality: 'example', registeredM2: 2470 }),
      parcel('e', plot(150.5, 50, 200, 100), { registeredM2: null }),
      parcel('f', plot(500, 0, 550, 50), { quality: 'schematic', block: null }),
    ],
    [block(plot(0, 0, 200, 100))],
  ).report,
  defaultTolerance,
);

/** Nothing but sketches, one of them registered. */
export const sketched: ToleranceCheck = checkTolerance(
  checked([
    parcel('f', plot(0, 0, 50, 50), { quality: 'schematic' }),
    parcel('g', plot(100, 0, 150, 50), { quality: 'schematic', registeredM2: null }),
  ]).report,
  defaultTolerance,
);
