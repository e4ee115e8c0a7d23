/** A label on screen: the middle of its lower edge, and its size, in pixels. */
type PlacedLabel = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The labels that can be shown with none over another; where two meet, the one nearer to the reader, lower on screen. */
export function labelsApart(labels: readonly PlacedLabel[]): string[] {
  const kept: PlacedLabel[] = [];
  for (const label of labels.toSorted((a, b) => b.y - a.y))
    if (!kept.some((other) => meets(label, other))) kept.push(label);
  return kept.map(({ id }) => id);
}

function meets(a: PlacedLabel, b: PlacedLabel): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && a.y - a.height < b.y && b.y - b.height < a.y
  );
}
