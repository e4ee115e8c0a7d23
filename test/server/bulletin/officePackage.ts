import { posix } from 'node:path';
import { unzipped } from './unzipped.ts';

/**
 * What makes a package of ECMA-376 part 2 unreadable, a sentence each: a part without a type, a relationship that leads nowhere,
 * XML whose elements do not close, a cell of a Word table without a paragraph.
 */
export function faultsOf(file: Uint8Array): string[] {
  const files = unzipped(file);
  const types = files.get('[Content_Types].xml') ?? '';
  const faults: string[] = types === '' ? ['has no [Content_Types].xml'] : [];
  for (const [name, content] of files) {
    if (name.endsWith('/') || name === '[Content_Types].xml') continue;
    const extension = name.split('.').at(-1);
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`))
      faults.push(`${name} has no content type`);
    if (name.endsWith('.rels')) faults.push(...brokenRelations(name, content, files));
    if (/\.(xml|rels)$/.test(name)) faults.push(...unclosed(name, content));
    if (/\.(xml|rels)$/.test(name) && /&(?!(amp|lt|gt|quot|apos|#\w+);)/.test(content))
      faults.push(`${name} has a bare &`);
  }
  for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g))
    if (!files.has(part)) faults.push(`${part} has a content type and is not there`);
  const document = files.get('word/document.xml') ?? '';
  for (const [cell] of document.matchAll(/<w:tc>.*?<\/w:tc>/gs))
    if (!/<w:p[ />]/.test(cell)) faults.push('a cell has no paragraph');
  return faults;
}

function brokenRelations(
  name: string,
  content: string,
  files: ReadonlyMap<string, string>,
): string[] {
  // word/_rels/document.xml.rels speaks of what lies in word/.
  const base = posix.dirname(posix.dirname(name));
  return [...content.matchAll(/<Relationship [^>]*>/g)].flatMap(([relation]) => {
    const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? '';
    if (relation.includes('TargetMode="External"')) return [];
    const path = target.startsWith('/') ? target.slice(1) : posix.join(base, target);
    return files.has(path) ? [] : [`${name} leads to ${path}, which is not there`];
  });
}

/** A plain stack of names; attributes hold no `>` in what these libraries write. */
function unclosed(name: string, content: string): string[] {
  const open: string[] = [];
  for (const [, closing, tag = '', own] of content.matchAll(/<(\/?)([\w:.-]+)[^>]*?(\/?)>/g)) {
    if (own) continue;
    if (!closing) open.push(tag);
    else if (open.pop() !== tag) return [`${name} closes ${tag}, which is not open`];
  }
  return open.length === 0 ? [] : [`${name} does not close ${open.at(-1)}`];
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function plain(xml: string): string {
  return xml.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

/** The text of a paragraph, or of anything else in Word's XML. */
function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => plain(text!))
    .join('');
}

/** The tables of a Word document, as rows of texts of cells; what is merged stands where it begins. */
export function wordTables(file: Uint8Array): string[][][] {
  const document = unzipped(file).get('word/document.xml') ?? '';
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textIn(cell)),
    ),
  );
}

/** The paragraphs of a Word document that stand in no table. */
export function wordParagraphs(file: Uint8Array): string[] {
  const document = (unzipped(file).get('word/document.xml') ?? '').replace(
    /<w:tbl>.*?<\/w:tbl>/gs,
    '',
  );
  return [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    textIn(paragraph),
  );
}

/** The custom properties of a document or workbook. */
export function customProperties(file: Uint8Array): Record<string, string> {
  const xml = unzipped(file).get('docProps/custom.xml') ?? '';
  const found = xml.matchAll(/name="([^"]+)"[^>]*>\s*<vt:lpwstr>([^<]*)</g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, plain(value!)]));
}
