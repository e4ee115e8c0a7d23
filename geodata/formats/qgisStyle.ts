import type { Language } from '../bilingual.ts';
import type { ParcelTheme } from '../export/parcelThemes.ts';
import { isDrawnDashed, boundaryQualities, qualityNames } from '../quality.ts';

/** Names of the fields that a style reads, as the layer has them. */
type StyledFields = { readonly label: string; readonly quality: string };

const unknownLabel = { zh: '未载', en: 'Not on record' } as const;

/**
 * A theme as QGIS keeps styles in `layer_styles`: a colour for each value, dashed edges where boundaries are sketches or examples,
 * the name in the middle. Written by the description of QML, which has no schema: what is left out has its default.
 */
export function qgisStyle(
  { field, values }: ParcelTheme,
  { label, quality }: StyledFields,
  language: Language,
): string {
  const categories = values.map(({ value }, index) => {
    const text = value?.[language];
    // To QGIS the empty text is whatever has no category, NULL among it.
    return `<category symbol="${index}" render="true" value="${xml(text ?? '')}" type="string" label="${xml(text ?? unknownLabel[language])}"/>`;
  });
  const symbols = values.map(({ colour }, index) =>
    symbol(String(index), colour, quality, language),
  );
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.34.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
<renderer-v2 type="categorizedSymbol" attr="${xml(field[language])}" enableorderby="0" forceraster="0" symbollevels="0">
<categories>${categories.join('')}</categories>
<symbols>${symbols.join('\n')}</symbols>
</renderer-v2>
<labeling type="simple"><settings calloutType="simple"><text-style fieldName="${xml(label)}" isExpression="0" fontSize="8" fontSizeUnit="Point" textColor="40,40,40,255"><text-buffer bufferDraw="1" bufferSize="0.8" bufferColor="255,255,255,220"/></text-style><placement placement="1"/><rendering scaleVisibility="1" scaleMin="25000" scaleMax="0"/></settings></labeling>
<layerGeometryType>2</layerGeometryType>
</qgis>
`;
}

function symbol(name: string, colour: string, quality: string, language: Language): string {
  const dashed = boundaryQualities
    .filter(isDrawnDashed)
    .map((each) => `'${qualityNames[each][language]}'`);
  const expression = `if("${quality}" in (${dashed.join(',')}),'dash','solid')`;
  return `<symbol type="fill" name="${name}" alpha="1" clip_to_extent="1"><layer class="SimpleFill" enabled="1" pass="0" locked="0"><Option type="Map">${option('color', rgba(colour, 210))}${option('outline_color', rgba('#404040', 255))}${option('outline_style', 'solid')}${option('outline_width', '0.3')}${option('outline_width_unit', 'MM')}${option('style', 'solid')}</Option><data_defined_properties><Option type="Map">${option('name', '')}<Option type="Map" name="properties"><Option type="Map" name="outlineStyle"><Option type="bool" name="active" value="true"/>${option('expression', expression)}<Option type="int" name="type" value="3"/></Option></Option>${option('type', 'collection')}</Option></data_defined_properties></layer></symbol>`;
}

function option(name: string, value: string): string {
  return `<Option type="QString" name="${name}" value="${xml(value)}"/>`;
}

/** `#2b3f6b` → `43,63,107,210` */
function rgba(colour: string, alpha: number): string {
  const channels = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return [...channels, alpha].join(',');
}

function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
