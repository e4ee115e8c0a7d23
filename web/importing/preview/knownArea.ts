import type { DraftFeature } from '../../../geodata/import/importDraft.ts';

/** In square metres; null where the shape has none that means anything: none is drawn, or its lines cross. */
export function knownArea({ measuredM2, findings }: DraftFeature): number | null {
  const isTangled = findings.some(
    ({ kind, severity }) => kind === 'selfIntersecting' && severity === 'blocking',
  );
  return isTangled ? null : measuredM2 || null;
}
