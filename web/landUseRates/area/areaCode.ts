import type { Against, AreaChoice } from './areaChoice.ts';
import { decodeShape, encodeShape } from './shapeCode.ts';

/** Longer than this a drawn area is not written into an address: proxies and chats cut addresses of more than 8 kB. */
const longestShape = 6000;

/**
 * A choice of land as a part of an address: `zone`, `block.xietangxi`, `parcels.p0000001,p0000002`, `drawn.` and the code of
 * its shape, followed by `!` and its name if it has one. null for a drawn shape too long for an address.
 */
export function writeAreaChoice(area: AreaChoice): string | null {
  switch (area.kind) {
    case 'zone':
      return 'zone';
    case 'block':
    case 'town':
    case 'saved':
      return `${area.kind}.${area.id}`;
    case 'parcels':
      return `parcels.${area.ids.map(encodeURIComponent).join(',')}`;
    case 'drawn': {
      const code = encodeShape(area.geometry);
      const name = area.name === null ? '' : `!${area.name}`;
      return code.length > longestShape ? null : `drawn.${code}${name}`;
    }
  }
}

/** undefined for text that names no area. */
export function readAreaChoice(text: string): AreaChoice | undefined {
  if (text === 'zone') return { kind: 'zone' };
  const [, kind, rest] = /^(block|town|saved|parcels|drawn)\.(.*)$/s.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return undefined;
  switch (kind) {
    case 'block':
    case 'town':
    case 'saved':
      return rest === '' ? undefined : { kind, id: rest };
    case 'parcels':
      return readParcels(rest);
    default: {
      const [code = '', ...name] = rest.split('!');
      const geometry = decodeShape(code);
      return (
        geometry && { kind: 'drawn', geometry, name: name.length === 0 ? null : name.join('!') }
      );
    }
  }
}

function readParcels(text: string): AreaChoice | undefined {
  try {
    return { kind: 'parcels', ids: text === '' ? [] : text.split(',').map(decodeURIComponent) };
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** `day`, the other day of the view, or a choice of land. */
export function writeAgainst(against: Against): string | null {
  return against.kind === 'day' ? 'day' : writeAreaChoice(against.area);
}

export function readAgainst(text: string): Against | undefined {
  if (text === 'day') return { kind: 'day' };
  const area = readAreaChoice(text);
  return area && { kind: 'area', area };
}
