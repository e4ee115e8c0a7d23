/** What the points of a month are given for. */
export const scoreCriteria = [
  'starts',
  'completions',
  'levelling',
  'onTime',
  'blockersCleared',
] as const;
export type ScoreCriterion = (typeof scoreCriteria)[number];

/** The most points that each criterion can earn in a month, from 0. */
export type ScoreRules = { readonly weights: Readonly<Record<ScoreCriterion, number>> };

/** What holds until a zone publishes its own: a start to be edited, and said so wherever it is used. */
export const usualScoreRules: ScoreRules = {
  weights: { starts: 25, completions: 25, levelling: 20, onTime: 20, blockersCleared: 10 },
};
