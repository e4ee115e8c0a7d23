import { accounts } from './accounts/capability.tsx';
import { approval } from './approval/capability.tsx';
import { areaChecks } from './areaChecks/capability.tsx';
import { city } from './city/capability.tsx';
import { compare } from './compare/capability.tsx';
import { columnsCapability } from './columns/capability.ts';
import { dataExport } from './dataExport/capability.tsx';
import { importing } from './importing/capability.tsx';
import { landUseRates } from './landUseRates/capability.tsx';
import type { Capability } from './capability.ts';
import { monthlyEntry } from './monthlyEntry/capability.tsx';
import { meeting } from './meeting/capability.tsx';
import { filing } from './filing/capability.tsx';
import { editingCapability } from './editing/capability.tsx';
import { mapExport } from './mapExport/capability.tsx';
import { parcelTable } from './parcelTable/capability.tsx';
import { plan } from './plan/capability.tsx';
import { remote } from './remote/capability.tsx';
import { reportCheck } from './reportCheck/capability.tsx';
import { search } from './search/capability.ts';
import { supervision } from './supervision/capability.tsx';
import { tileFiles } from './tileFiles/capability.tsx';
import { timeline } from './timeline/capability.tsx';
import { trends } from './trends/capability.tsx';
import { wallCapability } from './wall/capability.tsx';
import { zoneAdministration } from './zoneAdministration/capability.tsx';
import { zoneRecords } from './zoneRecords/capability.tsx';

/** Every capability of the page, in the order of their buttons, their panels and what they draw. */
export const capabilities: readonly Capability[] = [
  search,
  timeline,
  compare,
  trends,
  columnsCapability,
  landUseRates,
  plan,
  parcelTable,
  monthlyEntry,
  approval,
  zoneRecords,
  filing,
  reportCheck,
  supervision,
  meeting,
  areaChecks,
  remote,
  mapExport,
  dataExport,
  importing,
  tileFiles,
  editingCapability,
  zoneAdministration,
  city,
  wallCapability,
  accounts,
];
