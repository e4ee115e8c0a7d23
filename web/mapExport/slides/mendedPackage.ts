import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A package of slides as its standard has it. The library that writes them names masters that are not there, repeats the properties
 * of a paragraph before each of its runs and draws lines of nothing; PowerPoint then offers to repair the file.
 */
export function mendedPackage(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  for (const [name, content] of Object.entries(parts)) {
    if (name === '[Content_Types].xml')
      parts[name] = strToU8(withoutPhantoms(strFromU8(content), new Set(Object.keys(parts))));
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
  return slide
    .replaceAll('<a:ln></a:ln>', '')
    .replaceAll(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/gs, '$1');
}
