import type { ExpressionSpecification } from 'maplibre-gl';
import { fromSquareMetres, type AreaUnit } from '../../../geodata/units.ts';
import { classesOf } from '../../state/theme.ts';
import { nameProperty, type MapContext, type StylePart } from '../context.ts';
import { labelFont, noteFont } from '../fonts.ts';
import { classExpression, parcelsSource } from './parcels.ts';

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
  const { theme, language, room } = context.view;
  const names = classesOf(theme, room).flatMap((entry) => [entry.id, entry.name[language]]);
  const name = [
    'match',
    classExpression(context),
    ...names,
    '',
  ] as unknown as ExpressionSpecification;
  if (theme === 'stage' || theme === 'landUse') return name;
  const percent: ExpressionSpecification = ['get', `${theme}Percent`];
  return ['case', ['==', percent, null], name, ['concat', name, ' ', ['to-string', percent], ' %']];
}

/** Parcel names, with area and state beneath once there is room for them. */
export function parcelLabels(context: MapContext): StylePart {
  if (!context.fontsReady) return { sources: {}, layers: [] };
  const { ink, typeScale } = context;
  const name: ExpressionSpecification = ['get', nameProperty(context)];
  const size = (value: number) => value * typeScale;
  const paint = {
    'text-color': ink.text,
    'text-halo-color': ink.halo,
    'text-halo-width': 1.6 * typeScale,
    'text-halo-blur': 0.4,
  };
  // Larger parcels are named first: where labels collide the smaller one waits for a closer look.
  const layout = {
    'symbol-sort-key': ['-', 0, ['get', 'measuredM2']] as ExpressionSpecification,
    'text-max-width': 9,
    'text-line-height': 1.25,
    'text-padding': 3,
  };
  return {
    sources: {},
    layers: [
      {
        id: 'parcel-name',
        type: 'symbol',
        source: parcelsSource,
        minzoom: 12,
        layout: {
          ...layout,
          'text-field': [
            'step',
            ['zoom'],
            name as never,
            13.4,
            [
              'format',
              name,
              { 'text-font': ['literal', labelFont] },
              '\n',
              {},
              ['concat', areaText(context), stateText(context)],
              { 'text-font': ['literal', noteFont], 'font-scale': 0.78 },
            ],
          ],
          'text-font': labelFont,
          'text-size': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            ['case', ['>', ['get', 'measuredM2'], 500_000], size(15), size(11)],
            15,
            ['case', ['>', ['get', 'measuredM2'], 500_000], size(23), size(15)],
          ],
        },
        paint,
      },
    ],
  };
}
