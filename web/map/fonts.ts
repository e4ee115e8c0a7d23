/**
 * Label fonts. The map draws glyphs from the page's own fonts, so nothing is fetched from a glyph server. The first name
 * exists nowhere: MapLibre reads the weight off its last word and then falls through to the family itself.
 */
export const labelFont = ['Noto Sans SC Variable Semibold', 'Noto Sans SC Variable'];
export const noteFont = ['Noto Sans SC Variable Regular', 'Noto Sans SC Variable'];
export const placeFont = ['Noto Serif SC Variable Medium', 'Noto Serif SC Variable'];

/**
 * Loads the slices of the fonts that these texts need. The fonts come in some hundred slices by character; a glyph drawn
 * before its slice is here would be cached in a fallback face.
 */
export async function loadLabelFonts(texts: Iterable<string>): Promise<void> {
  const characters = [...new Set([...texts].join(''))].join('') + '0123456789.%·';
  await Promise.all([
    document.fonts.load('600 24px "Noto Sans SC Variable"', characters),
    document.fonts.load('400 24px "Noto Sans SC Variable"', characters),
    document.fonts.load('500 24px "Noto Serif SC Variable"', characters),
  ]);
}
