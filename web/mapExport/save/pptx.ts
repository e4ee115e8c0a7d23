import { classOf, isTheme } from '../../state/theme.ts';
import type { SceneReading } from '../../../geodata/meeting/sceneReading.ts';
import { addressOf, getJson, type DeckReading } from '../../api.ts';
import { qrCode } from '../../export/qrCode.ts';
import { parcelsOf } from '../../map/subjects.ts';
import { addressOfView, dateAsked, plainView, view, viewOfAddress } from '../../state/current.ts';
import { shown } from '../../state/loadable.ts';
import { knownOf, zoneSources } from '../../state/records.ts';
import { sharedLink } from '../../state/root.ts';
import { sheetContent } from '../currentContent.ts';
import { choice } from '../mapExportView.ts';
import type { Writer } from '../saving.ts';
import { landOfBlock, landOfParcels, type ChosenLand } from '../sheet/chosenLand.ts';
import type { SheetContent } from '../sheet/sheetContent.ts';
import type { Slide, SlideMap } from '../slides/slideDeck.ts';
import { slideMap } from '../slides/slideMap.ts';
import { words } from '../words/words.ts';
import { canvasOf } from './png.ts';

/** Pixels of a map on a slide: three times what a laptop shows of it. */
const mapPixels = 2400;
const codePixels = 320;

/** The scenes of a deck as slides. What writes them is fetched when it is first wanted. */
export function pptxOf(zone: string): Writer {
  return async ({ signal, say }) => {
    const [{ deckFile }, scenes] = await Promise.all([
      import('../slides/deckFile.ts'),
      getJson<DeckReading>(scenesAddress(zone), signal),
    ]);
    const content = sheetContent.peek();
    const readings = scenes.readings.filter(({ scene }) => !scene.hidden);
    const slides: Slide[] = [];
    for (const reading of readings) {
      signal.throwIfAborted();
      say(words.peek().mapExport.slide(slides.length + 1, readings.length));
      slides.push(await slideOf(reading, content));
    }
    const { language, unit } = view.peek();
    const documents = shown(zoneSources.state.peek())?.sources ?? [];
    const bytes = await deckFile({
      title: scenes.deck.title,
      zone: content?.zone ?? { zh: zone, en: zone },
      sources: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
      slides,
      language,
      unit,
      scheme: choice.peek().ink,
    });
    return new Blob([bytes], {
      type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    });
  };
}

/** Of the deck that is open, else of the one that the zone gives by itself. */
function scenesAddress(zone: string): string {
  const asOf = dateAsked.peek();
  return addressOf.scenes(zone, view.peek().deck, { asOf, knownBy: knownOf(asOf) });
}

async function slideOf(reading: SceneReading, content: SheetContent | undefined): Promise<Slide> {
  const address = addressOfScene(reading);
  return {
    reading,
    address,
    map: content && reading.table === null ? await mapOf(reading, content) : null,
    code: await codeImage(address),
  };
}

/** The view that a scene is of, as the page opens it: its own address where it has one. */
function addressOfScene({ scene, theme, subject }: SceneReading): string {
  const { zone, language, date, knownOn } = view.peek();
  const selection = subject && subject.kind !== 'zone' ? { ...subject, kind: subject.kind } : null;
  const own =
    scene.address === null
      ? {
          ...plainView(),
          zone,
          theme: isTheme(theme) ? theme : 'stage',
          selection,
        }
      : viewOfAddress(`/zones/${encodeURIComponent(zone ?? '')}${scene.address}`);
  const whole = addressOfView({ ...own, language, date: own.date ?? date, knownOn });
  return sharedLink(whole);
}

async function mapOf(reading: SceneReading, content: SheetContent): Promise<SlideMap | null> {
  const theme = isTheme(reading.theme) ? reading.theme : content.theme;
  const coloured = {
    ...content,
    theme,
    isolated: null,
    parcels: content.parcels.map(({ feature }) => ({
      feature,
      class: classOf(theme, feature.properties),
    })),
  };
  const drawing = slideMap(coloured, landOf(reading, coloured), choice.peek().ink);
  if (drawing === null) return null;
  const height = Math.round((mapPixels * drawing.height) / drawing.width);
  const canvas = await canvasOf(drawing, { width: mapPixels, height });
  return { image: canvas.toDataURL('image/png'), scale: drawing.scale };
}

/** Null of the zone whole, and where nothing of it is drawn. */
function landOf({ subject }: SceneReading, content: SheetContent): ChosenLand | null {
  if (subject === null) return null;
  const land =
    subject.kind === 'block'
      ? landOfBlock(content, subject.id)
      : landOfParcels(content, parcelsOf(subject));
  return land.parcels.size === 0 ? null : land;
}

async function codeImage(address: string): Promise<string> {
  const { size, path } = qrCode(address);
  const box = `-3 -3 ${size + 6} ${size + 6}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="1mm" viewBox="${box}"><path fill="#fff" d="M-3-3h${size + 6}v${size + 6}h${-size - 6}z"/><path d="${path}"/></svg>`;
  const canvas = await canvasOf(
    { svg, width: 1, height: 1 },
    { width: codePixels, height: codePixels },
  );
  return canvas.toDataURL('image/png');
}
