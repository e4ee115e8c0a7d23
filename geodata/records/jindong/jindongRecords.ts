import type { Subject } from '../../observation.ts';
import type { Parcel } from '../../parcel.ts';
import type { Project } from '../../project.ts';
import type { ParcelRecord, ZoneRecords } from '../../records.ts';
import { jindongBlockers } from './blockers.ts';
import { jindongBlocks } from './blocks.ts';
import { jindongCampaign } from './campaign.ts';
import { jindongDoubts } from './doubts.ts';
import { jindongEvents } from './events.ts';
import { jindongFacts } from './facts/jindongFacts.ts';
import { jindongLandmarks } from './landmarks.ts';
import { parcelLog } from './parcelLog.ts';
import { jindongParcels } from './parcels.ts';
import { jindongProjects } from './projects.ts';
import { jindongSources } from './sources.ts';
import { jindongTargets } from './targets.ts';
import { jindongTowns } from './towns.ts';
import { workLog } from './workLog.ts';
import { jindongWorks } from './works.ts';
import { jindongZone } from './zone.ts';

/** The zone of the 2010 report, whole. Every boundary is schematic; every figure names its section. */
export function jindongRecords(): ZoneRecords {
  return {
    zone: jindongZone,
    sources: jindongSources,
    towns: jindongTowns,
    works: jindongWorks,
    events: jindongEvents,
    landmarks: jindongLandmarks,
    projects: jindongProjects.filter((project) => onlyParcelOf(project) === null),
    targets: jindongTargets.filter(({ subject }) => subject.kind !== 'parcel'),
    facts: jindongFacts,
    doubts: jindongDoubts,
    log: workLog,
    written: [
      ...jindongBlockers.filter(({ content }) => content?.subject.kind !== 'parcel'),
      jindongCampaign,
    ],
    blocks: jindongBlocks,
    parcels: jindongParcels.map(parcelRecordOf),
  };
}

function parcelRecordOf(parcel: Parcel): ParcelRecord {
  const isAbout = ({ subject }: { readonly subject: Subject }) =>
    subject.kind === 'parcel' && subject.id === parcel.id;
  return {
    parcel,
    buildings: [],
    projects: jindongProjects.filter((project) => onlyParcelOf(project) === parcel.id),
    targets: jindongTargets.filter(isAbout),
    log: parcelLog.filter(isAbout),
    land: [],
    written: jindongBlockers.filter(({ content }) => content !== null && isAbout(content)),
  };
}

/** The parcel a project travels with; null for a project of several parcels or of none. */
function onlyParcelOf({ parcels }: Project): string | null {
  const [only = null, ...more] = parcels;
  return more.length === 0 ? only : null;
}
