import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SurveyFileError, tooLarge, unreadable } from '../../../geodata/survey/surveyFileError.ts';
import { maxBytes, maxEntries, maxRatio, unsuspicious } from './limits.ts';
import type { Part } from './part.ts';
import { decodeName } from './text/decodeText.ts';

/**
 * The files of a ZIP, in memory: nothing is ever written under a name that it gives. How many there are and how large they say
 * they become is checked before anything is unpacked; yauzl ends where one becomes larger than it said.
 */
export async function unpack({ name, bytes }: Part): Promise<Part[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer);
    const entries = await entriesOf(zip, name);
    checkSize(entries, name, bytes.length);
    const parts: Part[] = [];
    for (const entry of entries)
      parts.push({ name: nameOf(entry), bytes: await contentOf(zip, entry) });
    return parts;
  } catch (error) {
    if (error instanceof SurveyFileError) throw error;
    throw unreadable(
      `压缩包 ${name} 损坏或不完整，没有读入；请重新压缩再传。（${(error as Error).message}）`,
      `The ZIP ${name} is damaged or incomplete; pack it anew. (${(error as Error).message})`,
    );
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<Entry[]> {
  if (zip.entryCount > maxEntries)
    throw tooLarge(
      `压缩包 ${name} 里有 ${zip.entryCount} 个文件，最多 ${maxEntries} 个。`,
      `The ZIP ${name} holds ${zip.entryCount} files, ${maxEntries} are the most.`,
    );
  const entries: Entry[] = [];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const own = nameOf(entry);
    if (own.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(own)) continue;
    refuse(entry, own);
    if (names.has(own.toLowerCase()))
      throw unreadable(
        `压缩包里有两个 ${own}；请只留一个。`,
        `The ZIP holds ${own} twice; keep one of them.`,
      );
    names.add(own.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

/** File types of Unix in the upper half of the attributes. */
const [typeMask, symbolicLink] = [0o170000, 0o120000];

function refuse(entry: Entry, name: string): void {
  if (entry.isEncrypted())
    throw unreadable(
      `压缩包有密码（${name}）；请去掉密码再传。`,
      `The ZIP has a password (${name}); pack it without one.`,
    );
  if (((entry.externalFileAttributes >>> 16) & typeMask) === symbolicLink)
    throw unreadable(
      `压缩包里的 ${name} 是符号链接，不读；请放入文件本身。`,
      `${name} in the ZIP is a symbolic link; put the file itself in.`,
    );
}

function checkSize(entries: readonly Entry[], name: string, packed: number): void {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > maxBytes || unpacked > Math.max(unsuspicious, maxRatio * packed))
    throw tooLarge(
      `压缩包 ${name} 解开后有 ${Math.round(unpacked / 1024 / 1024)} MB，超过限制；请只放需要的文件，或分成几个。`,
      `The ZIP ${name} becomes ${Math.round(unpacked / 1024 / 1024)} MB, more than is read; keep only what is needed, or split it.`,
    );
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize);
  let end = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    content.set(chunk as Uint8Array, end);
    end += (chunk as Uint8Array).length;
  }
  return content;
}

/** In UTF-8 where the entry says so, else as the system that packed it wrote names, which in China is GBK. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  return isUtf8 ? fileName : decodeName(fileNameRaw).replaceAll('\\', '/');
}
