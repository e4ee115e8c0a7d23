import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Store, ZoneSummary } from '../store/store.ts';
import { workQueue } from '../workQueue.ts';
import { copyDocument, partScript, type CopyFacts } from './copyDocument.ts';
import { packedFile, partFiles } from './partFiles.ts';
import { wholeZoneFile } from '../zoneFiles/zoneFile.ts';

export type OfflineCopies = {
  /** The copy in the form of its zone. Rejects with QueueFullError, or with the signal's reason. */
  take(
    zone: ZoneSummary,
    facts: Omit<CopyFacts, 'version'>,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>>;
};

/** Up to so many parcels a zone is one document; with more it would be a hundred megabytes for an editor or a mail scanner. */
const mostInOneDocument = 5000;

/** One document, or a ZIP of a folder with the document and its parts. */
export function formOf({ parcels }: Pick<ZoneSummary, 'parcels'>): 'html' | 'zip' {
  return parcels <= mostInOneDocument ? 'html' : 'zip';
}

/** So many may wait for their turn. */
const mostWaiting = 8;

const gzipped = promisify(gzip);

/** The parts that every copy has besides its zone. */
const sharedParts = ['server', 'sqlite', 'page', 'mapWorker', 'style'] as const;

/**
 * Takes offline copies of zones, one at a time: the page with the server's own routes over a file of the zone, to be opened from
 * disk.
 *
 * @param partsFolder what the page and its server are built to, once somebody asks
 */
export function offlineCopies(
  store: Store,
  partsFolder: () => Promise<string>,
  version: string,
): OfflineCopies {
  const queue = workQueue(mostWaiting);
  return {
    take: (zone, facts, signal) =>
      queue.run(
        async () => {
          const folder = await partsFolder();
          signal.throwIfAborted();
          const zonePart = (await gzipped(await wholeZoneFile(store, zone.id))).toString('base64');
          signal.throwIfAborted();
          const shared = sharedParts.map(async (name) => ({
            name,
            source: partScript(name, await readFile(join(folder, packedFile(name)), 'utf8')),
          }));
          const parts = [
            ...(await Promise.all(shared)),
            { name: 'zone', source: partScript('zone', zonePart) },
          ];
          const boot = await readFile(join(folder, partFiles.boot), 'utf8');
          const told = { ...facts, version };
          if (formOf(zone) === 'html')
            return streamOf(
              copyDocument(zone.name, boot, parts, told).map((text) => strToU8(text)),
            );
          const files = parts.map(({ name }) => ({ file: `parts/${name}.js` }));
          const document = copyDocument(zone.name, boot, files, told).join('');
          return zipOf([
            ['index.html', document],
            ...parts.map(({ name, source }): [string, string] => [`parts/${name}.js`, source]),
          ]);
        },
        { signal, onAhead: () => {} },
      ),
  };
}

function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** A ZIP of texts below one folder, packed as it is read. */
function zipOf(
  files: readonly (readonly [path: string, text: string])[],
): ReadableStream<Uint8Array> {
  return streamOf(zipChunks(files));
}

function* zipChunks(
  files: readonly (readonly [path: string, text: string])[],
): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [path, text] of files) {
    // Base64 of gzip: the lowest level takes the quarter off it that base64 has put on.
    const file = new ZipDeflate(`guatu/${path}`, { level: 1 });
    zip.add(file);
    for (let at = 0; at < text.length || at === 0; at += pieceLength) {
      file.push(strToU8(text.slice(at, at + pieceLength)), at + pieceLength >= text.length);
      yield* ready.splice(0);
    }
  }
  zip.end();
  yield* ready.splice(0);
}

/** Letters packed at a time, with a turn for others in between. */
const pieceLength = 1_000_000;
