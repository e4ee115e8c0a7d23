import { patch, sheet } from '../state/current.ts';

/** Lays a sheet over the map, or takes it away where it lies there already. */
export function toggleSheet(id: string): void {
  patch({ sheet: sheet.peek() === id ? null : id });
}
