import type { Grant, Person } from '../../../geodata/access/person.ts';
import { words } from '../words/words.ts';
import { zoneName } from './zoneName.ts';

/** `全区`, `3 个区块`. */
export function blocksText(blocks: Grant['blocks']): string {
  const text = words.value.accounts.roles;
  if (blocks === null) return text.allBlocks;
  return blocks.length === 0 ? text.noBlocks : text.someBlocks(String(blocks.length));
}

/** `示例开发区：录入（3 个区块）` */
function grantText({ zone, role, blocks }: Grant): string {
  const text = words.value.accounts.roles;
  const said = text.inZone(zoneName(zone), text[role]);
  return role === 'recorder' ? text.within(said, blocksText(blocks)) : said;
}

/** All that is granted, in one line. */
export function grantsText(grants: readonly Grant[]): string {
  const { roles, people } = words.value.accounts;
  return grants.length === 0
    ? people.noGrants
    : grants.map(grantText).reduce((said, next) => roles.and(said, next));
}

/** What somebody may do, in one line. */
export function rightsText({ administrator, grants }: Pick<Person, 'administrator' | 'grants'>) {
  return administrator ? words.value.accounts.roles.administrator : grantsText(grants);
}
