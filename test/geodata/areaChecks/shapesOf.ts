import type { ShapeFinding } from '../../../geodata/areaChecks/finding.ts';
import type { TopologyReport } from '../../../geodata/areaChecks/validateTopology.ts';

/** The findings of a kind. */
export function shapesOf<Kind extends ShapeFinding['kind']>(
  { shapes }: TopologyReport,
  kind: Kind,
): Extract<ShapeFinding, { readonly kind: Kind }>[] {
  return shapes.filter(
    (shape): shape is Extract<ShapeFinding, { readonly kind: Kind }> => shape.kind === kind,
  );
}
