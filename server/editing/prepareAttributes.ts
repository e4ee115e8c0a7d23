import type { DescribedParcel } from '../../geodata/editing/describedParcel.ts';
import { newEdit, type Recorded } from '../../geodata/editing/newEdit.ts';
import { planAttributes } from '../../geodata/editing/plannedAttributes.ts';
import { referencesOf } from '../../geodata/filing/references.ts';
import type { Parcel } from '../../geodata/parcel.ts';
import type { AttributesAsked } from '../routes/schemas/parcelEdit.ts';
import type { PreparedImport } from '../store/imports/preparedImport.ts';
import type { Store } from '../store/store.ts';
import { attributesFault, unknownReference } from './refusals.ts';
import { requireFreeNumbers } from './requireFreeNumbers.ts';

/** What becomes of parcels of which something else is said from a day on. Throws a ProblemError where nothing does. */
export async function prepareAttributes(
  store: Store,
  zone: string,
  asked: AttributesAsked,
  from: readonly Parcel[],
  recorded: Recorded,
): Promise<PreparedImport> {
  const { blocks } = await store.surroundings(zone);
  const planned = planAttributes(from, describedParcels(from, asked.to), blocks);
  if (planned.fault !== null) throw attributesFault(planned.fault);
  await requireFreeNumbers(store, zone, asked, from, planned.to);
  await requireSources(store, zone, asked.to);
  const { kind, reason, asOf, source = null } = asked;
  const edit = { kind, reason, from: planned.from, to: planned.to };
  return { header: newEdit(edit, asOf, recorded, source), changes: planned.changes };
}

/** What is left out stays as it is. */
function describedParcels(
  from: readonly Parcel[],
  told: AttributesAsked['to'],
): readonly DescribedParcel[] {
  return told.map(({ id, ...said }) => {
    const parcel = from.find((one) => one.id === id);
    if (!parcel) throw attributesFault({ kind: 'otherParcels' });
    const { name, number, block, landUse, registered } = parcel;
    return {
      id,
      name: said.name ?? name,
      number: said.number === undefined ? number : said.number,
      block: said.block === undefined ? block : said.block,
      landUse: said.landUse === undefined ? landUse : said.landUse,
      registered: said.registered === undefined ? registered : said.registered,
    };
  });
}

/** Figures come from documents that are on file. */
async function requireSources(
  store: Store,
  zone: string,
  told: AttributesAsked['to'],
): Promise<void> {
  const named = told.flatMap(({ registered }) =>
    registered ? referencesOf(registered.provenance) : [],
  );
  if (named.length === 0) return;
  const [sources, facts] = [await store.sources(zone), await store.facts(zone)];
  for (const { kind, id } of named) {
    const known: readonly { readonly id: string }[] = kind === 'fact' ? facts : sources;
    if (!known.some((one) => one.id === id)) throw unknownReference(id);
  }
}
