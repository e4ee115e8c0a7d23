import { diff, validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { areaChecksOverlay } from '../../../web/areaChecks/overlay.ts';
import { importOverlay } from '../../../web/importing/onMap/overlay.ts';
import { trendsOverlay } from '../../../web/trends/overlay.ts';
import { planOverlay } from '../../../web/plan/onMap/overlay.ts';
import { ratesOverlay } from '../../../web/landUseRates/overlay.ts';
import type { MapContext, Overlay } from '../../../web/map/context.ts';
import { drawPattern } from '../../../web/map/patterns.ts';
import { styleOf } from '../../../web/map/style.ts';
import { colourSchemes } from '../../../web/state/colourScheme.ts';
import { classesOf, themes } from '../../../web/state/theme.ts';
import { selectableKinds, type Selection } from '../../../web/state/view.ts';
import {
  contextOf,
  emptyContext,
  someDraft,
  someFindings,
  someMarks,
  someRates,
} from '../mapContexts.ts';

type Look = Partial<MapContext['view']>;

const selections: (Selection | null)[] = [
  null,
  ...selectableKinds.map((kind) => ({ kind, id: 'nanbo' })),
];

/** Everything that can be looked at with a theme in a colour scheme: languages, selections, an isolated class, units, type sizes. */
function* contextsOf(theme: (typeof themes)[number], colourScheme: (typeof colourSchemes)[number]) {
  for (const language of ['zh', 'en'] as const)
    for (const selection of selections)
      for (const isolated of [null, classesOf(theme, colourScheme)[0]!.id])
        for (const fontsReady of [true, false])
          for (const isLarge of [true, false]) {
            const look: Look = { theme, colourScheme, language, selection, isolated };
            yield contextOf(
              {
                fontsReady,
                typeScale: isLarge ? 2.4 : 1,
                areNamesFaint: isLarge,
              },
              { ...look, unit: isLarge ? 'ha' : 'mu' },
            );
          }
}

const validated = new Set<string>();

/** What the official validator says of a style, but for layers that it has found valid in another. */
function faultsOfSpec(style: StyleSpecification): string[] {
  const layers = style.layers.filter((layer) => !validated.has(JSON.stringify(layer)));
  const errors = validateStyleMin({ ...style, layers });
  if (errors.length === 0) for (const layer of layers) validated.add(JSON.stringify(layer));
  return errors.map(({ message }) => message);
}

/** What the capabilities draw: all of it, or nothing. */
const everything: readonly Overlay[] = [
  (context) => ratesOverlay(context, someRates),
  (context) => areaChecksOverlay(context, someFindings),
  (context) => trendsOverlay(context, ['nanbo', 'liushi']),
  (context) => importOverlay(context, someDraft),
  (context) => planOverlay(context, someMarks),
];
const nothing: readonly Overlay[] = [
  (context) => ratesOverlay(context, null),
  (context) => areaChecksOverlay(context, null),
  (context) => importOverlay(context, null),
  (context) => planOverlay(context, []),
];

function faultsOf(context: MapContext): string[] {
  return [nothing, everything].flatMap((overlays) => faultsOfStyle(styleOf(context, overlays)));
}

function faultsOfStyle(style: StyleSpecification): string[] {
  const { sources, layers } = style;
  const ids = layers.map(({ id }) => id);
  const drawn = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
  const images = layers.flatMap(({ layout = {}, paint = {} }) => [
    ...('icon-image' in layout ? [layout['icon-image']] : []),
    ...('fill-pattern' in paint ? [paint['fill-pattern']] : []),
  ]);
  return [
    ...faultsOfSpec(style),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two layers ${id}`),
    ...drawn.filter((source) => !Object.hasOwn(sources, source)).map((id) => `no source ${id}`),
    ...images
      .filter((name) => !drawPattern(name as string))
      .map((name) => `no image ${String(name)}`),
  ];
}

/** What MapLibre is told to do to come from one style to the next: `setFilter parcel-chosen`. */
function steps(from: MapContext, to: MapContext): string[] {
  return stepsBetween(styleOf(from), styleOf(to));
}

function stepsBetween(from: StyleSpecification, to: StyleSpecification): string[] {
  return diff(from, to).map(({ command, args: [subject] }) =>
    typeof subject === 'string' ? `${command} ${subject}` : command,
  );
}

const repainting = ['setFilter', 'setLayoutProperty', 'setPaintProperty'];
const commands = (from: MapContext, to: MapContext) =>
  new Set(steps(from, to).map((step) => step.split(' ')[0]));

describe('the style', () => {
  describe.each(themes)('under the theme %s', (theme) => {
    test.each(colourSchemes)(
      'is valid on %s, with its sources and images, whatever is chosen',
      (colourScheme) => {
        for (const context of contextsOf(theme, colourScheme))
          expect(faultsOf(context)).toEqual([]);
      },
    );
  });

  test('is valid before anything is loaded, and then names nothing', () => {
    expect(faultsOf(emptyContext)).toEqual([]);
    const texts = styleOf(emptyContext).layers.filter(
      ({ layout }) => layout && 'text-field' in layout,
    );
    expect(texts).toEqual([]);
  });

  test('is the same for the same context', () => {
    expect(steps(contextOf(), contextOf())).toEqual([]);
  });
});

describe('from one style to the next', () => {
  const chosen = (selection: Selection | null) => contextOf({}, { selection });
  const parcel = (id: string) => chosen({ kind: 'parcel', id });

  test('another parcel only moves the outline of the chosen one', () => {
    const outline = ['setGeoJSONSourceData chosen-parcel'];
    expect(steps(chosen(null), parcel('nanbo'))).toEqual(outline);
    expect(steps(parcel('nanbo'), parcel('liushi'))).toEqual(outline);
    expect(steps(parcel('nanbo'), chosen(null))).toEqual(outline);
  });

  test('another block, work or event touches no parcel and no source', () => {
    for (const kind of ['block', 'work', 'event'] as const) {
      const found = steps(chosen(null), chosen({ kind, id: 'nanbo' }));
      expect(found).not.toEqual([]);
      expect(found.filter((step) => !step.includes(` ${kind}-`))).toEqual([]);
    }
  });

  test('another theme or isolated class lays no parcel out again: the map is told of them as states', () => {
    for (const theme of themes) {
      const written = steps(contextOf(), contextOf({}, { theme })).filter(
        (step) => !step.includes('name'),
      );
      expect(written).toEqual([]);
      const isolated = classesOf(theme, 'light')[0]!.id;
      expect(steps(contextOf({}, { theme }), contextOf({}, { theme, isolated }))).toEqual([]);
    }
  });

  test('a theme that is opened with is what the tiles are laid out for', () => {
    for (const openingTheme of themes)
      expect(faultsOf(contextOf({ openingTheme }, { theme: openingTheme }))).toEqual([]);
  });

  test.each<[string, MapContext]>([
    ['colour scheme', contextOf({}, { colourScheme: 'dark' })],
    ['language', contextOf({}, { language: 'en' })],
    ['unit', contextOf({}, { unit: 'm2' })],
    ['size of type', contextOf({ typeScale: 2 })],
  ])('another %s neither loads nor adds anything', (_, next) => {
    const found = commands(contextOf(), next);
    expect(found.size).toBeGreaterThan(0);
    expect([...found].filter((command) => !repainting.includes(command!))).toEqual([]);
  });

  test('another finding that is looked at only moves its outline', () => {
    const withFinding = (chosen: string) =>
      styleOf(contextOf(), [(context) => areaChecksOverlay(context, { ...someFindings, chosen })]);
    expect(stepsBetween(withFinding('overlap/nanbo'), withFinding('sliver/nanbo'))).toEqual([
      'setFilter area-check-chosen-casing',
      'setFilter area-check-chosen',
    ]);
  });

  test('another date gives the sources other addresses and nothing else', () => {
    const next = contextOf({
      parcelsAddress: '/api/zones/jindong/parcels.geojson?asOf=2010-09-30',
      surroundingsAddress: '/api/zones/jindong/surroundings.geojson?asOf=2010-09-30',
    });
    expect(steps(contextOf(), next)).toEqual([
      'setGeoJSONSourceData surroundings',
      'setGeoJSONSourceData parcels',
    ]);
  });

  test('before the first picture only its own land is drawn, in colours and edges; the rest is added around it', () => {
    for (const blockMix of [
      undefined,
      { kind: 'whole', address: '/api/zones/jindong/block-mix.geojson' } as const,
    ]) {
      const [first, whole] = [false, true].map((isPictureShown) =>
        styleOf(contextOf({ isPictureShown, blockMix }), everything),
      );
      expect(faultsOfStyle(first!)).toEqual([]);
      const own = blockMix ? ['block-mix', 'parcels'] : ['parcels'];
      expect(Object.keys(first!.sources)).toEqual(own);
      expect(JSON.stringify(first!.layers)).not.toMatch(/fill-pattern|text-field/);
      const commandsOf = stepsBetween(first!, whole!).map((step) => step.split(' ')[0]);
      expect(new Set(commandsOf)).toEqual(new Set(['addSource', 'addLayer']));
    }
  });

  test('the first fonts add the names, above all that is drawn', () => {
    const found = styleOf(contextOf()).layers;
    const names = found.filter(
      ({ id }) =>
        !styleOf(contextOf({ fontsReady: false })).layers.some((layer) => layer.id === id),
    );
    expect(names.map(({ type }) => type)).toEqual(names.map(() => 'symbol'));
    expect(found.slice(-names.length)).toEqual(names);
    expect(names.map(({ id }) => id)).toContain('parcel-name');
  });
});
