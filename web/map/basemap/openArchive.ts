import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { BasemapReading } from '../../api.ts';
import { archiveBasemap } from './archiveBasemap.ts';
import type { DrawnBasemap } from './drawnBasemap.ts';

const protocol = new Protocol();

/**
 * Reads the head of a PMTiles archive and lets the map ask for its tiles; two small ranges are fetched.
 * Rejects when there is no archive, when it is broken, and with UnusableArchiveError.
 */
export async function openArchive(
  reading: Extract<BasemapReading, { kind: 'pmtiles' }>,
): Promise<DrawnBasemap> {
  // Opened anew each time: the archive may have been mended since.
  const archive = new PMTiles(reading.url);
  const drawn = archiveBasemap(reading, await archive.getHeader(), await archive.getMetadata());
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  return drawn;
}
