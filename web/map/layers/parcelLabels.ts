import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { fromSquareMetres, type AreaUnit } from '../../../geodata/units.ts';
import { axisOf, classesOf } from '../../state/theme.ts';
import { nameOpacity, nameProperty, type MapContext, type StylePart } from '../context.ts';
import { labelFont, noteFont } from '../fonts.ts';

const labelsSource = 'parcel-labels';

/** The class of a parcel under the theme on show, as an expression over its properties. */
function classExpression({ view }: MapContext): ExpressionSpecification {
  return ['coalesce', ['get', view.theme], 'unknown'];
}

const unitSigns: Record<MapContext['view']['language'], Record<AreaUnit, string>> = {
  zh: { mu: ' 亩', ha: ' 公顷', m2: ' m²' },
  en: { mu: ' mu', ha: ' ha', m2: ' m²' },
};

/** `2,000 亩 · ` where the area is on record, nothing where it is unknown. */
function areaText({ view }: MapContext): ExpressionSpecification {
  const registered: ExpressionSpecification = ['get', 'registeredM2'];
  return [
    'case',
    ['==', registered, null],
    '',
    [
      'concat',
      [
        'number-format',
        ['*', ['coalesce', registered, 0], fromSquareMetres(1, view.unit)],
        { 'max-fraction-digits': view.unit === 'mu' ? 1 : view.unit === 'ha' ? 2 : 0 },
      ],
      unitSigns[view.language][view.unit],
      ' · ',
    ],
  ];
}

/** `平整中 90 %`: the class's name, with the percent where one was given. */
function stateText(context: MapContext): ExpressionSpecification {
  const { theme, language, colourScheme } = context.view;
  const names = classesOf(theme, colourScheme).flatMap((entry) => [entry.id, entry.name[language]]);
  const name = [
    'match',
    classExpression(context),
    ...names,
    '',
  ] as unknown as ExpressionSpecification;
  const axis = axisOf(theme);
  if (axis === null) return name;
  const percent: ExpressionSpecification = ['get', `${axis}Percent`];
  return ['case', ['==', percent, null], name, ['concat', name, ' ', ['to-string', percent], ' %']];
}

/** From half a square kilometre on a parcel is named like a block. */
const largeParcelM2 = 500_000;
const isLarge: ExpressionSpecification = ['>', ['get', 'measuredM2'], largeParcelM2];

/** A parcel that is no part of a larger block, or is its block: the only name there is for the place. */
function standsAlone(context: MapContext): ExpressionSpecification {
  const block: ExpressionSpecification = ['get', 'block'];
  return ['any', ['==', block, null], ['in', block, ['literal', [...context.singleParcelBlocks]]]];
}

function nameOf(context: MapContext): ExpressionSpecification {
  return ['format', ['get', nameProperty(context)], { 'text-font': ['literal', labelFont] }];
}

function nameAndState(context: MapContext): ExpressionSpecification {
  return [
    'format',
    ['get', nameProperty(context)],
    { 'text-font': ['literal', labelFont] },
    '\n',
    {},
    ['concat', areaText(context), stateText(context)],
    { 'text-font': ['literal', noteFont], 'font-scale': 0.78 },
  ];
}

/** Metres per pixel at zoom 0 on the 29th parallel: the equator's 40 075 km · cos 29° over 512 pixels. */
const metresPerPixel = (40_075_016.686 * Math.cos((29 * Math.PI) / 180)) / 512;

/**
 * In a block of many parcels a name waits until its parcel is about as wide as the name, 80 pixels, and the second line
 * until 110; before that the block's name speaks for them.
 */
function whereItFits(context: MapContext): ExpressionSpecification {
  const atLeast = (pixels: number, zoom: number): ExpressionSpecification => [
    '>=',
    ['get', 'measuredM2'],
    (pixels * context.typeScale * metresPerPixel * 2 ** -zoom) ** 2,
  ];
  const zooms = Array.from({ length: 13 }, (_, index) => 12 + index / 2);
  const stops = zooms.flatMap((zoom) => [
    zoom,
    [
      'case',
      atLeast(110, zoom),
      nameAndState(context),
      atLeast(80, zoom),
      nameOf(context),
      ['format', '', {}],
    ],
  ]);
  return ['step', ['zoom'], ['format', '', {}], ...stops] as never;
}

/** Parcel names, with area and state beneath once there is room for them. */
export function parcelLabels(context: MapContext): StylePart {
  if (!context.fontsReady) return { sources: {}, layers: [] };
  const size = (value: number) => value * context.typeScale;
  const layer = (
    id: string,
    filter: ExpressionSpecification,
    text: ExpressionSpecification,
  ): LayerSpecification => ({
    id,
    type: 'symbol',
    source: labelsSource,
    minzoom: 12,
    filter: filter as FilterSpecification,
    layout: {
      'text-field': text,
      'text-font': labelFont,
      // Larger parcels are named first: where labels collide the smaller one waits for a closer look.
      'symbol-sort-key': ['-', 0, ['get', 'measuredM2']],
      'text-max-width': 9,
      'text-line-height': 1.25,
      'text-padding': 3,
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        12,
        ['case', isLarge, size(15), size(11)],
        15,
        ['case', isLarge, size(23), size(15)],
      ],
    },
    paint: {
      'text-color': context.ink.text,
      'text-opacity': nameOpacity(context),
      'text-halo-color': context.ink.halo,
      'text-halo-width': size(1.6),
      'text-halo-blur': 0.4,
    },
  });
  return {
    sources: { [labelsSource]: { type: 'geojson', data: context.parcelLabels as never } },
    layers: [
      layer('parcel-name-in-block', ['!', standsAlone(context)], whereItFits(context)),
      layer('parcel-name', standsAlone(context), [
        'step',
        ['zoom'],
        nameOf(context),
        12.6,
        ['case', isLarge, nameAndState(context), nameOf(context)],
        13.9,
        nameAndState(context),
      ]),
    ],
  };
}
