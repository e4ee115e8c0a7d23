import { Inflate, strFromU8 } from 'fflate';
import { damaged, WorkbookError } from './workbookError.ts';

/** What all parts that are read may come to. A ledger of 20 000 parcels is 60 MB of XML. */
const mostBytes = 100 * 1024 * 1024;
const mostParts = 2000;
/** Of packed bytes at a time, so that a part is given up when it becomes larger than it said. */
const stretch = 16 * 1024;

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  /** What it says to become. */
  readonly size: number;
  readonly at: number;
};

/**
 * The parts of a ZIP whose names are wanted, as texts in UTF-8. Throws `WorkbookError` for what is none, is damaged, has a password, or
 * becomes too large.
 */
export function zipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  const wanted = entriesOf(bytes, view).filter(({ name }) => isWanted(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > mostBytes) throw tooLarge();
  for (const entry of wanted) {
    if (entry.isEncrypted) throw withPassword();
    if (texts.has(entry.name)) throw damaged();
    texts.set(entry.name, strFromU8(contentOf(bytes, view, entry)));
  }
  return texts;
}

export function withPassword(): WorkbookError {
  return new WorkbookError(
    '这是旧版 .xls 或有密码的文件；请去掉密码，另存为 .xlsx 再试。',
    'This is an old .xls or has a password; take the password off and save it as .xlsx.',
  );
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw tooLarge();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry) throw damaged();
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Where the record at the end of a ZIP begins; a comment of up to 65 535 bytes may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw damaged();
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { at, packed, method, size } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw damaged();
  return inflated(data, size);
}

function inflated(data: Uint8Array, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((chunk, isLast) => {
    length += chunk.length;
    if (length > size) throw damaged();
    chunks.push(chunk);
    isWhole = isLast;
  });
  try {
    for (let from = 0; from < data.length || from === 0; from += stretch)
      inflate.push(data.subarray(from, from + stretch), from + stretch >= data.length);
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged();
  }
  if (!isWhole) throw damaged();
  const whole = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}

export function tooLarge(): WorkbookError {
  return new WorkbookError(
    '文件太大，没有读入；请删去台账以外的工作表、图片和空行再存。',
    'The file is too large and was not read; delete sheets, pictures and empty rows that are not of the ledger.',
  );
}
