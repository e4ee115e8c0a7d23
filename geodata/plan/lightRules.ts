/**
 * When a light turns amber and red. Percentage points behind the plan, and months in a row whose due start was missed: more than
 * `behind.amber` is amber, more than `behind.red` red; from `missedMonths.amber` months on amber, from `missedMonths.red` red.
 */
export type LightRules = {
  readonly behind: { readonly amber: number; readonly red: number };
  readonly missedMonths: { readonly amber: number; readonly red: number };
};

/** 银川 2025: 10–30 points behind or a missed month is amber, more than 30 or three months running red. */
export const usualLightRules: LightRules = {
  behind: { amber: 10, red: 30 },
  missedMonths: { amber: 1, red: 3 },
};
