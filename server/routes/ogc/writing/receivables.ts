/** What of a parcel may be written here beside its shape. */
export const receivables = ['name', 'nameEn', 'number', 'block', 'landUse'] as const;

export function isReceivable(name: string): boolean {
  return receivables.some((one) => one === name);
}
