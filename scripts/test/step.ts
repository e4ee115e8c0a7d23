import type { Outcome } from './outcome.ts';

export type StepContext = {
  /** A folder for the reports of the runners, removed after the run. */
  readonly reports: string;
  /** CI=true: what a developer's machine may lack is a failure here. */
  readonly isCi: boolean;
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal;
};

export type Step = {
  readonly name: string;
  readonly run: (context: StepContext) => Promise<Outcome>;
};
