import { failureOf, responseTo } from '../api.ts';

/** A file that the server writes, piece by piece, telling how many bytes have come. Rejects as `getFile` does. */
export async function fileInPieces(
  address: string,
  request: RequestInit,
  told: (bytes: number) => void,
): Promise<Blob> {
  const answer = await responseTo(address, request);
  if (!answer.ok || answer.body === null) throw await failureOf(address, answer);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const piece = await reader.read();
    if (piece.done) break;
    pieces.push(piece.value);
    told((bytes += piece.value.byteLength));
  }
  return new Blob(pieces, { type: answer.headers.get('Content-Type') ?? '' });
}
