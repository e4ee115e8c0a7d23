import { words } from '../words/words.ts';
import type { AuditEntry } from './auditEntries.ts';
import { deedOf } from './deeds.ts';

/** What was done in words; as the server calls it where the page has none for it. */
export function deedText({ action, what }: Pick<AuditEntry, 'action' | 'what'>): string {
  const { deeds, written, actions } = words.value.accounts.audit;
  const deed = deedOf(what);
  if (deed && 'what' in deed) return deeds[deed.kind](written[deed.what]);
  if (deed) return deeds[deed.kind];
  return action in actions ? actions[action as keyof typeof actions] : action;
}

/** `成功`, `被拒 403` */
export function outcomeText(status: number): string {
  const text = words.value.accounts.audit;
  if (status < 400) return text.done;
  return status < 500 ? text.refused(String(status)) : text.failed(String(status));
}
