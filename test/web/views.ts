import fc from 'fast-check';
import type { Areal, LonLat } from '../../geodata/geometry.ts';
import { orientations, papers } from '../../geodata/mapSheet/paper.ts';
import {
  sheetInks,
  type SheetChoice,
  type SheetSubject,
} from '../../geodata/mapSheet/sheetChoice.ts';
import { areaUnits } from '../../geodata/units.ts';
import {
  zoneArea,
  type AreaChoice,
  type RatesChoice,
} from '../../web/landUseRates/area/areaChoice.ts';
import { colourSchemes } from '../../web/state/colourScheme.ts';
import { roundedShape } from '../../web/landUseRates/area/shapeCode.ts';
import { classesOf, themes } from '../../web/state/theme.ts';
import { tokenInAddress } from '../../web/accounts/first/tokenInAddress.ts';
import { columnsInAddress } from '../../web/columns/columnsInAddress.ts';
import { timelineInAddress } from '../../web/timeline/timelineInAddress.ts';
import {
  supervisionInAddress,
  type SupervisionView,
} from '../../web/supervision/supervisionInAddress.ts';
import { mapExportInAddress } from '../../web/mapExport/mapExportInAddress.ts';
import { compareInAddress, compareModes } from '../../web/compare/compareInAddress.ts';
import { meetingInAddress } from '../../web/meeting/meetingInAddress.ts';
import { trendsInAddress } from '../../web/trends/trendsInAddress.ts';
import { ratesInAddress } from '../../web/landUseRates/area/ratesInAddress.ts';
import { lightColours } from '../../geodata/plan/planItem.ts';
import { sortColumns } from '../../web/plan/list/sorting.ts';
import { remoteInAddress } from '../../web/remote/remoteInAddress.ts';
import { planInAddress, planTabs, type PlanView } from '../../web/plan/planInAddress.ts';
import { wallInAddress, type WallView } from '../../web/wall/wallInAddress.ts';
import { plainViewOf, type ViewParts } from '../../web/state/address.ts';
import { selectableKinds, type Camera, type View } from '../../web/state/view.ts';
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

const anyShape: fc.Arbitrary<Areal> = fc
  .array(
    fc.array(fc.array(anyPlace(), { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((polygons) => {
    const coordinates = polygons.map((rings) => rings.map((ring) => [...ring, ring[0]!]));
    return roundedShape(
      coordinates.length === 1
        ? { type: 'Polygon', coordinates: coordinates[0]! }
        : { type: 'MultiPolygon', coordinates },
    );
  });

function anyPlace(): fc.Arbitrary<LonLat> {
  return fc.tuple(between(-180, 180), between(-90, 90));
}

const anyArea: fc.Arbitrary<AreaChoice> = fc.oneof(
  fc.constant(zoneArea),
  fc.record({ kind: fc.constantFrom('block', 'town', 'saved'), id: anyId }),
  fc.record({ kind: fc.constant('parcels' as const), ids: fc.array(anyId, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('drawn' as const), geometry: anyShape, name: fc.option(anyId) }),
);

const anyRates: fc.Arbitrary<RatesChoice> = fc.record({
  area: anyArea,
  against: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('day' as const) }),
      fc.record({ kind: fc.constant('area' as const), area: anyArea }),
    ),
  ),
});

const someText = fc.option(anyId.filter((id) => id !== ''));

const anyRoom = fc.option(fc.stringMatching(/^[\w-]{1,40}$/));

const anyPlan: fc.Arbitrary<PlanView> = fc.record({
  tab: fc.constantFrom(...planTabs),
  item: someText,
  sorting: fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }),
  light: fc.option(fc.constantFrom(...lightColours)),
  block: someText,
  contact: someText,
  scale: fc.oneof(fc.constantFrom('week', 'month', 'quarter'), fc.constantFrom(0.015, 0.33, 3)),
});

const anyMapSheet: fc.Arbitrary<SheetChoice> = fc.record({
  paper: fc.constantFrom(...papers),
  orientation: fc.constantFrom(...orientations),
  scale: fc.constantFrom(null, 2000, 12_500, 50_000),
  of: fc.oneof(
    fc.constant<SheetSubject>({ kind: 'zone' }),
    anyId.filter((id) => id !== '').map((id): SheetSubject => ({ kind: 'block', id })),
  ),
  ink: fc.constantFrom(...sheetInks),
});

const anyWall: fc.Arbitrary<WallView> = fc.record({
  profile: fc.constantFrom('on', 'kiosk'),
  idle: fc.option(fc.integer({ min: 5, max: 3600 })),
  tour: fc.option(fc.integer({ min: 3, max: 600 })),
});

/** What the capabilities tell of the view. */
export const viewParts: ViewParts = {
  parts: [
    timelineInAddress,
    compareInAddress,
    trendsInAddress,
    columnsInAddress,
    ratesInAddress,
    planInAddress,
    supervisionInAddress,
    meetingInAddress,
    remoteInAddress,
    mapExportInAddress,
    wallInAddress,
    tokenInAddress,
  ],
  sheets: [
    'table',
    'zones',
    'approval',
    'filing',
    'records',
    'report',
    'areas',
    'plan',
    'supervision',
    'mapExport',
    'data',
    'import',
    'tileFiles',
    'entry',
    'account',
  ],
};

/** The view that an address which says nothing opens. */
export const plainView = plainViewOf(viewParts.parts);

/** Any view the page can be in. A selection needs its zone, an isolated class its theme. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    zone: fc.option(anyId),
    selection: fc.option(fc.record({ kind: fc.constantFrom(...selectableKinds), id: anyId })),
    theme: fc.constantFrom(...themes),
    date: fc.option(anyDay),
    knownOn: fc.option(fc.oneof(anyDay, fc.constant('then' as const))),
    otherDay: fc.option(anyDay),
    isolated: fc.option(fc.nat()),
    sheet: fc.option(fc.constantFrom(...viewParts.sheets)),
    columns: fc.boolean(),
    timeline: fc.boolean(),
    compare: fc.constantFrom(...compareModes),
    meeting: fc.option(anyDay),
    trends: fc.option(fc.record({ block: fc.option(anyId) })),
    rates: fc.option(anyRates),
    supervision: fc.record({
      period: fc.constantFrom(null, '2026-05', '2026Q2'),
      wall: fc.constantFrom(null, 'poster', 'campaign'),
    }) as fc.Arbitrary<SupervisionView>,
    plan: anyPlan,
    deck: someText,
    scene: someText,
    presenter: fc.boolean(),
    pairing: anyRoom,
    drives: anyRoom,
    follows: anyRoom,
    mapSheet: anyMapSheet,
    wall: fc.option(anyWall),
    basemap: fc.boolean(),
    unit: fc.constantFrom(...areaUnits),
    language: fc.constantFrom('zh', 'en'),
    colourScheme: fc.constantFrom(...colourSchemes),
    camera: fc.option(anyCamera),
  })
  .map(({ isolated, selection, scene, presenter, ...view }) => {
    const classes = classesOf(view.theme, view.colourScheme);
    return {
      ...plainView,
      ...view,
      selection: view.zone === null ? null : selection,
      // What is shown is a scene of a deck.
      scene: view.deck === null ? null : scene,
      presenter: view.deck !== null && presenter,
      isolated: isolated === null ? null : classes[isolated % classes.length]!.id,
    };
  });
