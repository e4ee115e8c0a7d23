import { aptInstall, mayInstall } from './aptInstall.ts';
import { findOnPath } from '../server/executables.ts';

/**
 * GDAL's `ogrinfo`, by which a GeoPackage is read as other programs read it; installed first where root may.
 *
 * @returns its path, or why there is none in a sentence
 */
export function findOgrinfo(): string | { readonly missing: string } {
  const find = () => findOnPath(['ogrinfo']);
  return (
    find() ??
    (mayInstall() && aptInstall(['gdal-bin']) ? find() : undefined) ?? {
      missing: 'ogrinfo was not found and could not be installed; it comes with GDAL (gdal-bin).',
    }
  );
}
