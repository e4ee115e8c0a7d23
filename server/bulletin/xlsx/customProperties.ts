import type { XlsxFeature } from './xlsxFeature.ts';
import type { BulletinProperty } from '../../../geodata/bulletin/bulletinDocument.ts';

const part = 'docProps/custom.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const relation =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** Custom properties of a workbook, for which write-excel-file 4.1.1 has no option (ECMA-376 part 1, 22.3). */
export function customProperties(properties: readonly BulletinProperty[]): XlsxFeature {
  return {
    files: {
      write: { files: () => ({ [part]: xmlOf(properties) }) },
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/${part}" ContentType="${contentType}"/>`,
        },
        '_rels/.rels': {
          insert: () => `<Relationship Id="rIdCustom" Type="${relation}" Target="${part}"/>`,
        },
      },
    },
  };
}

function xmlOf(properties: readonly BulletinProperty[]): string {
  const elements = properties.map(
    ({ name, value }, index) =>
      // The first two numbers are taken by the format itself.
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escaped(name)}">` +
      `<vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${elements.join('')}</Properties>`
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
