import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import { finestZoom } from '../../../geodata/tileAddress.ts';
import { parcelChangeKinds } from '../../../geodata/parcelChanges.ts';
import { parcelsFrom } from '../../state/parcelTiles/heldTile.ts';
import { changeClass, changeColour } from '../../state/changeColours.ts';
import { classesOf, isOrdered, themes, type Theme, type ThemeClass } from '../../state/theme.ts';
import { emptyCollection, type MapContext, type StylePart } from '../context.ts';
import { parcelTilesAddress } from '../parcelTilesAddress.ts';
import { patternName } from '../patterns.ts';

export const parcelsSource = 'parcels';
/** The layer of a tile that has them; a source of GeoJSON has but one, without a name. */
const parcelsLayer = 'parcels';

/** Where a layer of the style reads parcels. */
export function ofParcels({ tilesVersion }: Pick<MapContext, 'tilesVersion'>) {
  return tilesVersion === null
    ? { source: parcelsSource }
    : { source: parcelsSource, 'source-layer': parcelsLayer };
}

/** By what a map is told states of parcels. */
export function parcelsOnMap(tilesVersion: string | null) {
  return tilesVersion === null
    ? { source: parcelsSource }
    : { source: parcelsSource, sourceLayer: parcelsLayer };
}

function sourceOf({ parcelsAddress, tilesVersion }: MapContext): SourceSpecification {
  if (tilesVersion !== null)
    return {
      type: 'vector',
      tiles: [parcelTilesAddress(tilesVersion)],
      minzoom: parcelsFrom,
      maxzoom: finestZoom,
      promoteId: 'id',
    };
  return {
    type: 'geojson',
    data: parcelsAddress ?? emptyCollection,
    promoteId: 'id',
    // Room for the width of a line, no more: what lies in the room of several tiles is laid out in each.
    buffer: 32,
  };
}

/**
 * The class of a parcel: with its theme, `stage/cleared`, as the map has been told of it, else as its tile was laid out,
 * `cleared`. Nothing in the style names the theme on show, so that another theme or day lays no tile out again.
 */
function shownClass({ openingTheme }: MapContext): ExpressionSpecification {
  return ['coalesce', ['feature-state', 'class'], ['get', openingTheme], 'unknown'];
}

/** What `shownClass` may give for a class of a theme. */
function labelsOf(theme: Theme, id: string, { openingTheme }: MapContext): string[] {
  return theme === openingTheme ? [`${theme}/${id}`, id] : [`${theme}/${id}`];
}

function fillColour(context: MapContext): ExpressionSpecification {
  const cases = themes.flatMap((theme) =>
    classesOf(theme, context.view.colourScheme).flatMap((entry) => [
      labelsOf(theme, entry.id, context),
      entry.mark === 'unknown' ? context.ink.ground : entry.colour,
    ]),
  );
  const changes = parcelChangeKinds.flatMap((kind) => [
    changeClass(kind),
    changeColour(kind, context.view.colourScheme),
  ]);
  return ['match', shownClass(context), ...cases, ...changes, context.ink.ground] as never;
}

/** What is not required is hollow; of the national land-use colours, pure primaries made for paper maps, ground shows through. */
function fillOpacity(context: MapContext): ExpressionSpecification {
  const opacityOf = (theme: Theme, { mark }: ThemeClass) =>
    mark === 'notRequired' ? 0 : isOrdered(theme) ? 1 : 0.8;
  const labelsOfOpacity = (opacity: number) =>
    themes.flatMap((theme) =>
      classesOf(theme, context.view.colourScheme)
        .filter((entry) => opacityOf(theme, entry) === opacity)
        .flatMap(({ id }) => labelsOf(theme, id, context)),
    );
  return ['match', shownClass(context), labelsOfOpacity(0), 0, labelsOfOpacity(0.8), 0.8, 1];
}

/** Whether a yes-or-no state holds; `laidOut` where the map has not been told. */
function holds(state: string, laidOut: ExpressionSpecification | false): ExpressionSpecification {
  return ['boolean', ['feature-state', state], laidOut] as ExpressionSpecification;
}

const drawnDashed: ExpressionSpecification = [
  'in',
  ['get', 'quality'],
  ['literal', ['schematic', 'example']],
];

/** Dots where the class is unknown, hatching where work is blocked. */
function patterns(context: MapContext): LayerSpecification[] {
  const { view, typeScale } = context;
  const unknown = themes.flatMap((theme) => labelsOf(theme, 'unknown', context));
  return [
    {
      id: 'parcel-unknown',
      type: 'fill',
      ...ofParcels(context),
      paint: {
        'fill-antialias': false,
        'fill-pattern': patternName('dots', view.colourScheme, typeScale),
        'fill-opacity': ['match', shownClass(context), unknown, 1, 0],
      },
    },
    {
      id: 'parcel-blocked',
      type: 'fill',
      ...ofParcels(context),
      paint: {
        'fill-antialias': false,
        'fill-pattern': patternName('hatch', view.colourScheme, typeScale),
        'fill-opacity': ['case', holds('blocked', ['==', ['get', 'blocked'], true]), 0.9, 0],
      },
    },
  ];
}

/** Lights what is pointed at; what is not isolated steps back behind the ground, so that the rest can be counted by eye. */
function light(context: MapContext): LayerSpecification {
  const { ink } = context;
  return {
    id: 'parcel-hover',
    type: 'fill',
    ...ofParcels(context),
    paint: {
      'fill-antialias': false,
      'fill-color': ['case', holds('hover', false), ink.text, ink.ground],
      'fill-opacity': ['case', holds('hover', false), 0.12, holds('faded', false), 0.87, 0],
    },
  };
}

/**
 * Parcels: filled by class, dotted where unknown, hatched where blocked, dashed where the boundary is not surveyed. The
 * areas have one filter, none, so that they are laid out once for all four layers. The first picture is colours and edges: each
 * pattern would have the worker wait for the page, and the graphics draw all the land once more.
 */
export function parcels(context: MapContext): StylePart {
  const { ink, view, typeScale, isPictureShown } = context;
  const outline = {
    'line-color': ink.outline,
    'line-width': [
      'interpolate',
      ['linear'],
      ['zoom'],
      11,
      0.4,
      14,
      1.3 * typeScale,
      17,
      2 * typeScale,
    ] as ExpressionSpecification,
    'line-opacity': view.colourScheme === 'light' ? 0.9 : 0.8,
  };
  return {
    sources: {
      [parcelsSource]: sourceOf(context),
    },
    layers: [
      {
        id: 'parcel-fill',
        type: 'fill',
        ...ofParcels(context),
        // The edges are drawn as lines. Both are by class, as with hovering, so that one program of the graphics draws both.
        paint: {
          'fill-antialias': false,
          'fill-color': fillColour(context),
          'fill-opacity': fillOpacity(context),
        },
      },
      ...(isPictureShown ? patterns(context) : []),
      {
        id: 'parcel-line',
        type: 'line',
        ...ofParcels(context),
        filter: ['!', drawnDashed],
        layout: { 'line-join': 'round' },
        paint: outline,
      },
      {
        id: 'parcel-line-dashed',
        type: 'line',
        ...ofParcels(context),
        filter: drawnDashed as FilterSpecification,
        layout: { 'line-join': 'round' },
        paint: { ...outline, 'line-dasharray': [4, 2.5] },
      },
      ...(isPictureShown ? [light(context)] : []),
    ],
  };
}
