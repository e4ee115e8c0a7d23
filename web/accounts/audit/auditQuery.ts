/** What of the audit is asked for; empty where nothing is said. */
export type AuditFilter = {
  readonly from: string;
  readonly to: string;
  readonly person: string;
  readonly zone: string;
};

export const wholeAudit: AuditFilter = { from: '', to: '', person: '', zone: '' };

/** `audit?person=k3&from=2026-06-01&after=120`; `after` is the last entry that is there, `limit` how many are wanted at most. */
export function auditPath(filter: AuditFilter, after: number | null, limit = 100): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== '') query.set(key, value);
  if (after !== null) query.set('after', String(after));
  query.set('limit', String(limit));
  return `audit?${query.toString()}`;
}
