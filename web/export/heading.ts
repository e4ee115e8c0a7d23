/** What stands at the head of every sheet and page: whose figures, of which land and day, and what must be said of them. */
export type Heading = {
  readonly title: string;
  readonly subtitle: string;
  /** One sentence; null where nothing has to be said. */
  readonly marks: string | null;
};
