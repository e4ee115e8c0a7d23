import type { ShapeFinding } from '../../../geodata/truth/finding.ts';
import type { AreaTruth } from '../../../geodata/truth/walk.ts';

/** The findings of a kind. */
export function shapesOf<Kind extends ShapeFinding['kind']>(
  { shapes }: AreaTruth,
  kind: Kind,
): Extract<ShapeFinding, { readonly kind: Kind }>[] {
  return shapes.filter(
    (shape): shape is Extract<ShapeFinding, { readonly kind: Kind }> => shape.kind === kind,
  );
}
