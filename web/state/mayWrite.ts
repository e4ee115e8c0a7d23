import { mayAdminister, mayDo } from '../../geodata/access/mayDo.ts';
import { bilingual, type Bilingual } from '../../geodata/bilingual.ts';
import type { Subject } from '../../geodata/observation.ts';
import { neededFor } from './neededFor.ts';
import { offlineCopy } from './offlineCopy.ts';
import { parcelById, zoneId } from './records.ts';
import { session } from './session.ts';

/** What can be written from this page: 'blocker', 'savedArea', 'zones'. */
type Writable = keyof typeof neededFor;

/** Why nobody changes anything from here, whoever he is: a copy, or a server without accounts that is only read. */
const closedForAll = offlineCopy
  ? bilingual(
      '这是离线副本，只供查看；要修改请打开挂图的服务器。',
      'This is an offline copy, for looking only; change things on the server it was taken from.',
    )
  : toldByServer();

function toldByServer(): Bilingual | null {
  const { readOnlyZh, readOnlyEn } = document.documentElement.dataset;
  return readOnlyZh !== undefined && readOnlyEn !== undefined
    ? bilingual(readOnlyZh, readOnlyEn)
    : null;
}

/**
 * Whether who is here may write such a thing.
 *
 * @param blocks those it is written of, `[]` of what stands in none; undefined where that is not known: then one that is his will do
 * @param zone the one on show, where no other is said
 */
export function mayWrite(what: Writable, blocks?: readonly string[], zone = zoneId.value): boolean {
  const { accounts, person, grants, approvedIn } = session.value;
  if (!accounts) return closedForAll === null;
  // It is written at once; whose entries wait says it in an entry.
  if (what === 'blocker' && zone !== null && approvedIn.includes(zone)) return false;
  const actor = person && { ...person, grants, disabled: false };
  const action = neededFor[what];
  if (action === 'administer') return mayAdminister(actor);
  // Of a closed zone that may not be read there is nothing on the page.
  const place = zone !== null && { zone, reading: 'public' as const, ...(blocks && { blocks }) };
  return place && mayDo(actor, action, place);
}

/** Why it may not be written; null where it may. */
export function closedBecause(what: Writable): Bilingual | null {
  if (mayWrite(what)) return null;
  const { accounts, person } = session.value;
  if (!accounts) return closedForAll;
  return person === null
    ? bilingual('登录后才能修改。', 'Sign in to change things.')
    : bilingual(
        '您的账户在这个开发区里无权修改这些，请管理员授权。',
        'Your account may not change this in this zone; ask an administrator for the right.',
      );
}

/** The blocks that something is written of, as the server reckons: its own of a parcel or block, and none of all else. */
export function blocksOf({ kind, id }: Subject): readonly string[] | undefined {
  if (kind === 'block') return [id];
  if (kind !== 'parcel') return [];
  const parcel = parcelById.value.get(id)?.properties;
  return parcel && (parcel.block === null ? [] : [parcel.block]);
}
