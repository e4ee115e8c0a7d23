import PptxGenJS from 'pptxgenjs';
import type { Provenance } from '../../../geodata/provenance.ts';
import { sheetWords } from '../words/sheetWords.ts';
import { mendedPackage } from './mendedPackage.ts';
import { addScene } from './sceneSlide.ts';
import { slideSize, type Slide as SlideContent, type SlideDeck } from './slideDeck.ts';
import { face, lookOfSlides, type SlideLook } from './slideLook.ts';

type Slide = PptxGenJS.Slide;

/** Writes a deck as slides whose text, charts, tables and shapes can be edited. */
export async function deckFile(deck: SlideDeck): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.defineLayout({ name: 'wall', ...slideSize });
  file.layout = 'wall';
  file.title = deck.title[deck.language];
  file.company = 'Guatu';
  file.theme = { headFontFace: face, bodyFontFace: face };
  const look = lookOfSlides(deck);
  for (const [index, content] of deck.slides.entries()) {
    const slide = file.addSlide();
    slide.background = { color: look.ground };
    addHead(slide, content, deck, look);
    addScene(slide, content, deck, look);
    addFoot(slide, content, index, deck, look);
    const notes = content.reading.scene.notes?.[deck.language];
    if (notes) slide.addNotes(notes);
  }
  return mendedPackage(
    new Uint8Array((await file.write({ outputType: 'arraybuffer' })) as ArrayBuffer),
  );
}

/** Seal, whose meeting it is, of which day, and what must be said of it. */
function addHead(
  slide: Slide,
  { reading }: SlideContent,
  { language, title }: SlideDeck,
  look: SlideLook,
): void {
  const text = { margin: 0, fontFace: face };
  slide.addText('挂\n图', {
    ...text,
    x: 0.35,
    y: 0.27,
    w: 0.54,
    h: 0.56,
    shape: 'roundRect',
    rectRadius: 0.06,
    fill: { color: look.seal },
    color: 'FFFDF8',
    fontSize: 12,
    bold: true,
    align: 'center',
    valign: 'middle',
  });
  slide.addText(title[language], {
    ...text,
    x: 1.02,
    y: 0.24,
    w: 9,
    h: 0.34,
    fontSize: 17,
    bold: true,
    color: look.text,
  });
  const words = sheetWords[language];
  const marks = reading.marks.map((mark) => mark[language]).join(' · ');
  slide.addText(
    [
      { text: `${words.titleBlock.day} ${reading.asOf}`, options: { color: look.muted } },
      ...(marks === '' ? [] : [{ text: `　${marks}`, options: { color: look.seal, bold: true } }]),
    ],
    { ...text, x: 1.02, y: 0.57, w: 11, h: 0.26, fontSize: 11 },
  );
}

/** Where the figures are from, which slide it is, and the code that opens the same view. */
function addFoot(
  slide: Slide,
  { reading, code, address }: SlideContent,
  index: number,
  deck: SlideDeck,
  look: SlideLook,
): void {
  const { language, slides } = deck;
  const words = sheetWords[language];
  const text = { margin: 0, fontFace: face, fontSize: 9, color: look.muted };
  const sources = sourcesOf(
    deck,
    reading.figure?.provenance,
    ...reading.rows.map((row) => row.provenance),
  );
  const note =
    sources.length > 0
      ? `${words.titleBlock.sources}：${sources.join(language === 'zh' ? '；' : '; ')}`
      : '';
  slide.addText(`${note}${note && '　'}${words.shared.product}`, {
    ...text,
    x: 0.35,
    y: 7.08,
    w: 10.4,
    h: 0.26,
  });
  slide.addText(`${index + 1} / ${slides.length}`, {
    ...text,
    x: 11.2,
    y: 7.08,
    w: 0.9,
    h: 0.26,
    align: 'right',
  });
  slide.addImage({
    data: code,
    x: 12.25,
    y: 6.55,
    w: 0.78,
    h: 0.78,
    hyperlink: { url: address },
    altText: words.code,
  });
}

function sourcesOf(
  { sources, language }: SlideDeck,
  ...all: readonly (Provenance | null | undefined)[]
): string[] {
  const words = sheetWords[language].shared.provenance;
  const said = all.flatMap((each) => {
    if (!each) return [];
    if (each.kind !== 'document') return [words[each.kind]];
    return [`${sources[each.source]?.[language] ?? each.source} ${each.section}`];
  });
  return [...new Set(said)].slice(0, 3);
}
