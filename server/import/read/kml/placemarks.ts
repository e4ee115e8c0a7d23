import { SaxesParser } from 'saxes';
import type { Attributes, AttributeValue } from '../../../../geodata/survey/surveyFile.ts';
import type { Geometry } from '../../../../geodata/geometry.ts';
import { unreadable } from '../../../../geodata/survey/surveyFileError.ts';
import { ShapesOfPlacemark } from './shapesOfPlacemark.ts';

type Placemark = { readonly geometry: Geometry | null; readonly attributes: Attributes };

/** Tags lie at most so deep in a KML. */
const maxDepth = 64;

/** Text that the parser is given at once. */
const piece = 65_536;

/** The placemarks of a document, each as soon as its tag is closed. */
export function* placemarksIn(text: string): Generator<Placemark> {
  const reader = new PlacemarkReader();
  for (let start = 0; start < text.length; start += piece) {
    reader.write(text.slice(start, start + piece));
    yield* reader.taken();
  }
  reader.close();
  yield* reader.taken();
}

/** Hears the tags of a document and keeps the placemark that is open. */
class PlacemarkReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #path: string[] = [];
  readonly #folders: string[] = [];
  #ready: Placemark[] = [];
  #open: { attributes: Map<string, AttributeValue>; shapes: ShapesOfPlacemark } | null = null;
  #text = '';
  #field = '';

  constructor() {
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(localName(name), attributes));
    this.#parser.on('closetag', ({ name }) => this.#end(localName(name)));
    this.#parser.on('text', (text) => (this.#text += text));
    this.#parser.on('cdata', (text) => (this.#text += text));
    this.#parser.on('error', (error) => {
      throw unreadable(
        `KML 第 ${this.#parser.line} 行写错了或不完整；请重新导出。`,
        `Line ${this.#parser.line} of the KML is wrong or incomplete; export it anew. (${error.message})`,
      );
    });
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  /** What has become ready since it was last asked. */
  taken(): Placemark[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    if (this.#path.length > maxDepth)
      throw unreadable(
        `KML 嵌套超过 ${maxDepth} 层。`,
        `The KML is nested more than ${maxDepth} deep.`,
      );
    this.#text = '';
    if (name === 'Folder' || name === 'Document') this.#folders.push('');
    if (name === 'Placemark')
      this.#open = { attributes: new Map(), shapes: new ShapesOfPlacemark() };
    if (name === 'Data' || name === 'SimpleData') this.#field = attributes['name'] ?? '';
    this.#open?.shapes.begin(name);
  }

  #end(name: string): void {
    this.#path.pop();
    const text = this.#text.trim();
    this.#text = '';
    if (name === 'Folder' || name === 'Document') this.#folders.pop();
    const parent = this.#path.at(-1);
    if (!this.#open) {
      if (name === 'name' && (parent === 'Folder' || parent === 'Document'))
        this.#folders[this.#folders.length - 1] = text;
      return;
    }
    this.#open.shapes.end(name, text);
    if (name === 'SimpleData' || (name === 'value' && parent === 'Data'))
      this.#open.attributes.set(this.#field, text);
    if (parent === 'Placemark' && (name === 'name' || name === 'description'))
      this.#open.attributes.set(name, text);
    if (name === 'Placemark') this.#finish();
  }

  #finish(): void {
    const { attributes, shapes } = this.#open!;
    const folder = this.#folders.filter((own) => own !== '').at(-1);
    if (folder !== undefined && !attributes.has('folder')) attributes.set('folder', folder);
    this.#ready.push({ geometry: shapes.geometry(), attributes });
    this.#open = null;
  }
}

/** `kml:Placemark` → `Placemark` */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
