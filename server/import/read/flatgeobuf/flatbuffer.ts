import { viewOf } from '../part.ts';

/**
 * A table of FlatBuffers in bytes that may lie: every reading past their end is a RangeError, no vector is longer than what is
 * left. A field is named by its place in the schema.
 */
export class FlatTable {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #at: number;

  private constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#at = at;
  }

  static rootOf(bytes: Uint8Array): FlatTable {
    return new FlatTable(bytes, viewOf(bytes).getUint32(0, true));
  }

  uint8(field: number, otherwise = 0): number {
    const at = this.#field(field);
    return at === 0 ? otherwise : this.#view.getUint8(at);
  }

  uint16(field: number, otherwise = 0): number {
    const at = this.#field(field);
    return at === 0 ? otherwise : this.#view.getUint16(at, true);
  }

  int32(field: number): number {
    const at = this.#field(field);
    return at === 0 ? 0 : this.#view.getInt32(at, true);
  }

  uint64(field: number): number {
    const at = this.#field(field);
    return at === 0 ? 0 : Number(this.#view.getBigUint64(at, true));
  }

  text(field: number): string {
    return Buffer.from(this.bytes(field)).toString('utf8');
  }

  table(field: number): FlatTable | null {
    const at = this.#field(field);
    return at === 0 ? null : new FlatTable(this.#bytes, this.#target(at));
  }

  tables(field: number): FlatTable[] {
    const { start, length } = this.#vector(field, 4);
    return Array.from(
      { length },
      (_, index) => new FlatTable(this.#bytes, this.#target(start + 4 * index)),
    );
  }

  bytes(field: number): Uint8Array {
    const { start, length } = this.#vector(field, 1);
    return this.#bytes.subarray(start, start + length);
  }

  uint32s(field: number): number[] {
    const { start, length } = this.#vector(field, 4);
    return Array.from({ length }, (_, index) => this.#view.getUint32(start + 4 * index, true));
  }

  float64s(field: number): number[] {
    const { start, length } = this.#vector(field, 8);
    return Array.from({ length }, (_, index) => this.#view.getFloat64(start + 8 * index, true));
  }

  /** Where a field stands; 0 when the table has it not. */
  #field(field: number): number {
    const places = this.#at - this.#view.getInt32(this.#at, true);
    const entry = 4 + 2 * field;
    if (entry + 2 > this.#view.getUint16(places, true)) return 0;
    const offset = this.#view.getUint16(places + entry, true);
    return offset === 0 ? 0 : this.#at + offset;
  }

  #target(at: number): number {
    return at + this.#view.getUint32(at, true);
  }

  #vector(field: number, size: number): { readonly start: number; readonly length: number } {
    const at = this.#field(field);
    if (at === 0) return { start: 0, length: 0 };
    const start = this.#target(at) + 4;
    const length = this.#view.getUint32(start - 4, true);
    if (start + size * length > this.#bytes.length)
      throw new RangeError('a vector longer than the file');
    return { start, length };
  }
}
