import { SaxesParser } from 'saxes';
import { damaged, WorkbookError } from './workbookError.ts';

type Attributes = Readonly<Record<string, string>>;

/** Called as a document is read; names come without prefix. */
type Hearing = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Reads a part of a workbook. Throws `WorkbookError` for what is no XML, and for a DTD, which only a bomb has. */
export function readXml(xml: string, { open, text, close }: Hearing): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new WorkbookError('工作簿里有 DTD，不读。', 'The workbook holds a DTD and is not read.');
  });
  parser.on('error', () => {
    throw damaged();
  });
  if (open)
    parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  // The mark of UTF-8 at its beginning is no part of it.
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
