import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type {
  BulletinDocument,
  BulletinSection,
} from '../../../geodata/bulletin/bulletinDocument.ts';
import { sectionNumber, textOf } from '../../../geodata/bulletin/runText.ts';
import { wordsIn } from '../../../geodata/bulletin/words/words.ts';
import { docxRuns } from './docxRuns.ts';
import { docxTable } from './docxTable.ts';
import { fontTable } from './fontTable.ts';
import {
  faces,
  firstLine,
  halfPoints,
  inks,
  sizes,
  stylesOf,
  twipsOfMillimetres,
} from './typography.ts';

/** A4 with the margins of GB/T 9704: text of 156 × 225 mm. Millimetres. */
const paper = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };
const textWidth = twipsOfMillimetres(paper.width - paper.left - paper.right);
const textHeight = twipsOfMillimetres(paper.height - paper.top - paper.bottom);

/** The bulletin as a Word document (ECMA-376): the text upright, the wide tables after it on pages laid across. */
export async function docxFile(bulletin: BulletinDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = bulletin;
  const onPaper = bulletin.annexes.filter(({ isWorkbookOnly }) => !isWorkbookOnly);
  const annexes = onPaper.flatMap((table, index) =>
    docxTable(table, wordsIn[language].annex + (index + 1), textHeight, language),
  );
  const document = new Document({
    title: textOf([...bulletin.title, ' ', ...bulletin.subtitle], language),
    creator: wordsIn[language].generated,
    description: [...bulletin.stamp.map((runs) => textOf(runs, language)), ...bulletin.marks].join(
      '\n',
    ),
    customProperties: bulletin.properties,
    styles: stylesOf(language),
    evenAndOddHeaderAndFooters: true,
    sections: [
      section(bulletin, false, [...head(bulletin), ...text(bulletin)]),
      ...(annexes.length === 0 ? [] : [section(bulletin, true, annexes)]),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, false, [fontTable]));
}

function section(
  bulletin: BulletinDocument,
  isAcross: boolean,
  children: readonly (Paragraph | Table)[],
): ISectionOptions {
  const { top, bottom, left, right } = paper;
  // Turned by a quarter, so that pages bound at their left edge keep their margins.
  const margins = isAcross ? { top: left, bottom: right, left: bottom, right: top } : paper;
  const headers = header(bulletin);
  return {
    properties: {
      titlePage: !isAcross,
      page: {
        size: {
          width: twipsOfMillimetres(paper.width),
          height: twipsOfMillimetres(paper.height),
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(margins.top),
          bottom: twipsOfMillimetres(margins.bottom),
          left: twipsOfMillimetres(margins.left),
          right: twipsOfMillimetres(margins.right),
          header: twipsOfMillimetres(15),
          footer: twipsOfMillimetres(isAcross ? 15 : 25),
        },
      },
    },
    // The first page says it under its title.
    headers: { first: new Header({ children: [] }), default: headers, even: headers },
    footers: {
      first: footer(bulletin, AlignmentType.RIGHT),
      default: footer(bulletin, AlignmentType.RIGHT),
      even: footer(bulletin, AlignmentType.LEFT),
    },
    children,
  };
}

/** On every page, so that one that is passed on alone still says what it is. */
function header({ marks }: BulletinDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            text: marks.join(' '),
            font: faces.text,
            size: halfPoints(9),
            color: inks.mark,
          }),
        ],
      }),
    ],
  });
}

/** — 1 —, one character in from the outer edge. */
function footer(
  { language }: BulletinDocument,
  alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT,
): Footer {
  const { before, after } = wordsIn[language].page;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, after],
            font: faces.table,
            size: halfPoints(14),
          }),
        ],
      }),
    ],
  });
}

/** Title, period, as-of day and closing, marks. */
function head({ title, subtitle, stamp, marks, language }: BulletinDocument): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const size = halfPoints(sizes[language].text);
  return [
    new Paragraph({
      ...centred,
      heading: HeadingLevel.TITLE,
      children: docxRuns(title, language),
    }),
    new Paragraph({
      ...centred,
      spacing: { before: 60, after: 120 },
      children: docxRuns(subtitle, language, { font: faces.subtitle, size }),
    }),
    ...stamp.map(
      (runs) =>
        new Paragraph({
          ...centred,
          children: docxRuns(runs, language, { font: faces.subtitle, size: halfPoints(12) }),
        }),
    ),
    ...marks.map(
      (mark) =>
        new Paragraph({
          ...centred,
          spacing: { before: 40 },
          children: docxRuns([mark], language, {
            font: faces.heading,
            size: halfPoints(11),
            color: inks.mark,
          }),
        }),
    ),
    new Paragraph({ children: [] }),
  ];
}

const styleOf = { paragraph: 'BulletinText', note: 'BulletinNote' } as const;

function text({ sections, language }: BulletinDocument): (Paragraph | Table)[] {
  let tables = 0;
  const partsOf = ({ parts }: BulletinSection) =>
    parts.flatMap((part) => {
      if (part.kind !== 'table')
        return [
          new Paragraph({ style: styleOf[part.kind], children: docxRuns(part.runs, language) }),
        ];
      tables += 1;
      return docxTable(part, wordsIn[language].tableNumber + tables, textWidth, language);
    });
  return sections.flatMap((entry, index) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      indent: firstLine(sizes[language].heading, language),
      children: docxRuns([sectionNumber(index + 1, language), entry.heading], language),
    }),
    ...partsOf(entry),
  ]);
}
