import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A package of slides as its standard has it. The library that writes them names masters that are not there, repeats the properties
 * of a paragraph before each of its runs, draws lines of nothing, numbers two shapes alike and leaves `&` bare in addresses;
 * PowerPoint then offers to repair the file, and others leave out pictures.
 */
export function mendedPackage(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  for (const [name, content] of Object.entries(parts)) {
    if (name === '[Content_Types].xml')
      parts[name] = strToU8(withoutPhantoms(strFromU8(content), new Set(Object.keys(parts))));
    else if (name.startsWith('ppt/slides/_rels/'))
      parts[name] = strToU8(strFromU8(content).replaceAll(/&(?!amp;)/g, '&amp;'));
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      parts[name] = strToU8(mendedSlide(strFromU8(content)));
  }
  return zipSync(parts);
}

function withoutPhantoms(types: string, parts: ReadonlySet<string>): string {
  return types.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
    parts.has(part) ? override : '',
  );
}

function mendedSlide(slide: string): string {
  let shapes = 0;
  return slide
    .replaceAll(/(<p:cNvPr id=")\d+/g, (_, start: string) => `${start}${(shapes += 1)}`)
    .replaceAll('<a:ln></a:ln>', '')
    .replaceAll(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, '$1');
}
