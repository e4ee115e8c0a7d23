import type { Person } from '../../geodata/access/person.ts';
import { isApprovedFirst, type RequestAccess } from '../access/requestAccess.ts';
import type { Accounts } from '../accounts/accounts.ts';

/** Whose entries and photographs wait, and where; undefined of who writes at once. */
export function whoWaits(
  access: RequestAccess | undefined,
  accounts: Accounts | undefined,
  zone: string,
): { readonly accounts: Accounts; readonly person: Person } | undefined {
  if (!accounts || !access?.person || !isApprovedFirst(access, zone)) return undefined;
  return { accounts, person: access.person };
}
