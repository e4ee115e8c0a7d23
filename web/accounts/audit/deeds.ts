/** What can be done through the server, each by the method and the end of the address that do it. */
const patterns = {
  addPerson: /^POST \S*\/people$/,
  changePerson: /^PUT \S*\/people\/[^/]+$/,
  resetPassword: /^PUT \S*\/people\/[^/]+\/password$/,
  removePassword: /^DELETE \S*\/people\/[^/]+\/password$/,
  linkPerson: /^PUT \S*\/people\/[^/]+\/single-sign-on$/,
  unlinkPerson: /^DELETE \S*\/people\/[^/]+\/single-sign-on$/,
  signOutPerson: /^DELETE \S*\/people\/[^/]+\/sessions$/,
  addZone: /^POST \S*\/zones$/,
  restoreZone: /^POST \S*\/zones\/restored$/,
  changeZone: /^PATCH \S*\/zones\/[^/]+$/,
  removeZone: /^DELETE \S*\/zones\/[^/]+$/,
  changeAccess: /^PUT \S*\/zones\/[^/]+\/access$/,
  saveArea: /^POST \S*\/areas$/,
  renameArea: /^PATCH \S*\/areas\/[^/]+$/,
  removeArea: /^DELETE \S*\/areas\/[^/]+$/,
  handIn: /^POST \S*\/import-drafts$/,
  chooseInDraft: /^PUT \S*\/import-drafts\/[^/]+\/choices$/,
  import: /^POST \S*\/import-drafts\/[^/]+\/application$/,
  dropDraft: /^DELETE \S*\/import-drafts\/[^/]+$/,
  editParcels: /^POST \S*\/parcel-edits$/,
  addParcelByGis: /^POST \S*\/ogc\/collections\/parcels\/items$/,
  replaceParcelByGis: /^PUT \S*\/ogc\/collections\/parcels\/items\/[^/]+$/,
  changeParcelByGis: /^PATCH \S*\/ogc\/collections\/parcels\/items\/[^/]+$/,
  endParcelByGis: /^DELETE \S*\/ogc\/collections\/parcels\/items\/[^/]+$/,
  record: /^POST \S*\/observations$/,
  approve: /^POST \S*\/submissions\/[^/]+\/approvals$/,
  sendBack: /^POST \S*\/submissions\/[^/]+\/returns$/,
  withdraw: /^POST \S*\/submissions\/[^/]+\/withdrawals$/,
  approvePhoto: /^POST \S*\/submitted-photos\/[^/]+\/approval$/,
  sendPhotoBack: /^POST \S*\/submitted-photos\/[^/]+\/return$/,
  withdrawPhoto: /^POST \S*\/submitted-photos\/[^/]+\/withdrawal$/,
  retract: /^POST \S*\/retractions$/,
  addPhoto: /^PUT \S*\/photos\/[^/]+$/,
  takePhotoBack: /^POST \S*\/photos\/[^/]+\/retraction$/,
  undoImport: /^DELETE \S*\/imports\/[^/]+$/,
} as const;

/** What people write down, by the part of the address that says so. */
export const writtenPaths = [
  'plans',
  'stage-durations',
  'light-rules',
  'blockers',
  'month-closings',
  'score-rules',
  'campaigns',
  'meetings',
  'decks',
  'meeting-decisions',
  'source-records',
  'town-records',
  'block-records',
  'project-records',
  'work-records',
  'target-records',
  'doubt-records',
  'land-records',
] as const;

type Deed =
  | { readonly kind: keyof typeof patterns }
  | { readonly kind: 'write' | 'takeBack'; readonly what: (typeof writtenPaths)[number] };

/** What an entry of the audit tells of: `PUT /api/zones/jindong/plans/x` wrote a plan. undefined where the page knows no word for it. */
export function deedOf(request: string): Deed | undefined {
  const written = /^(PUT|DELETE) \S*\/zones\/[^/]+\/([\w-]+)\/[^/]+$/.exec(request);
  const what = writtenPaths.find((path) => path === written?.[2]);
  if (what) return { kind: written?.[1] === 'PUT' ? 'write' : 'takeBack', what };
  const kinds = Object.keys(patterns) as (keyof typeof patterns)[];
  const kind = kinds.find((each) => patterns[each].test(request));
  return kind && { kind };
}
