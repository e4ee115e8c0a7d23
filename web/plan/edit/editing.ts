import { computed, signal } from '@preact/signals';
import { getJson, type VersionReading } from '../../api.ts';
import { resource, shown } from '../../state/loadable.ts';
import { isPlanOpen, patchPlan, planView } from '../planView.ts';
import { heldPlan, writtenAddress } from '../records.ts';
import type { PlanDraft } from './planDraft.ts';

/** What was typed and not saved, by item: it outlives the form, the pane and a server that is away. */
export const drafts = signal<ReadonlyMap<string, PlanDraft>>(new Map());
export const editedItem = signal<string | null>(null);

export function editItem(item: string): void {
  editedItem.value = item;
  patchPlan({ item });
}

export function keepDraft(item: string, draft: PlanDraft | null): void {
  const kept = new Map(drafts.peek());
  if (draft === null) kept.delete(item);
  else kept.set(item, draft);
  drafts.value = kept;
}

/** Every version of the plan of what is opened, oldest first. */
export const planVersions = resource<readonly VersionReading<'plan'>[]>(() => {
  const { item } = planView.value;
  if (!isPlanOpen.value || item === null || !heldPlan.value) return null;
  return `${writtenAddress('plans', item)}/versions`;
}, getJson);

/** The newest, with the tag to change it by; null where none is, or it was taken back; undefined while that is not known. */
export const newestPlan = computed(() => {
  const versions = shown(planVersions.state.value);
  if (!versions) return undefined;
  const newest = versions.at(-1);
  return newest?.content ? { content: newest.content, etag: newest.etag } : null;
});
