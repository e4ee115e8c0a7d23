import { isoInstant } from '../../../geodata/date.ts';
import { referenceSystemOf } from '../../../geodata/survey/systems/referenceSystem.ts';
import { exportNotes } from '../../export/exportNotes.ts';
import type { Store } from '../../store/store.ts';
import type { ZoneReading } from '../../tiles/zoneReading.ts';
import { tileJson } from './tileJson.ts';

/**
 * What a PMTiles archive says of itself: what its layers are, whose land it is, and, in `guatu`, the state of which zone it is, when it
 * was taken, and what whoever opens it has to know.
 *
 * @param takenFrom where the server is reached; undefined where nobody knows
 */
export function archiveMetadata(store: Store, takenFrom?: string) {
  return async (reading: ZoneReading, edition: string): Promise<object> => {
    const { zone, asOf } = reading;
    const { name, description, attribution, version, vector_layers, timelineStates } = tileJson(
      reading,
      '',
    );
    const noted = {
      zone,
      moment: { asOf, knownBy: undefined },
      extent: {},
      system: referenceSystemOf('EPSG:3857')!,
    };
    const [zh, en] = await Promise.all([
      exportNotes(store, { ...noted, language: 'zh' }),
      exportNotes(store, { ...noted, language: 'en' }),
    ]);
    return {
      name,
      description,
      attribution,
      version,
      type: 'overlay',
      format: 'pbf',
      vector_layers,
      guatu: {
        zone: zone.id,
        edition,
        asOf,
        takenAt: isoInstant(new Date().toISOString()),
        ...(takenFrom !== undefined && { takenFrom }),
        timelineStates,
        notes: { zh, en },
      },
    };
  };
}
