import type { StoreEngine } from '../engine.ts';
import { StoreError } from '../errors.ts';

export async function openPostgis(_url: string): Promise<StoreEngine> {
  throw new StoreError('PostGIS is not ready yet');
}
