import { tooLarge } from '../../../../geodata/survey/surveyFileError.ts';
import { groupsOf, numberOf, textOf, type Entity, type Group } from './groups.ts';

/** A block: entities drawn once and inserted in many places. */
type Block = {
  readonly base: readonly [number, number];
  readonly entities: readonly Entity[];
};

/** What is read of a DXF: its blocks, and the entities of the model. */
export type Drawing = {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly entities: readonly Entity[];
};

const maxEntities = 2_000_000;

/** Kinds that have a line, a text or others of these; of hatches, dimensions and all else not even the groups are kept. */
const readKinds = new Set(
  'BLOCK ENDBLK INSERT ATTRIB LWPOLYLINE POLYLINE VERTEX SEQEND LINE ARC CIRCLE ELLIPSE TEXT MTEXT'.split(
    ' ',
  ),
);

/** Kinds that hold what follows them until SEQEND. */
const holders = new Set(['POLYLINE', 'INSERT']);

export function drawingOf(text: string): Drawing {
  const blocks = new Map<string, Block>();
  const entities: Entity[] = [];
  let ofBlock: Entity[] = [];
  let count = 0;
  for (const { section, entity } of entitiesOf(text)) {
    count += 1;
    if (count > maxEntities)
      throw tooLarge(
        `DXF 里的对象超过 ${maxEntities} 个；请只保留地块图层。`,
        `The DXF holds more than ${maxEntities} objects; keep only the layers of parcels.`,
      );
    if (section === 'ENTITIES') entities.push(entity);
    else if (entity.type === 'BLOCK') {
      ofBlock = [];
      const base = [numberOf(entity, 10), numberOf(entity, 20)] as const;
      blocks.set(textOf(entity, 2) ?? '', { base, entities: ofBlock });
    } else ofBlock.push(entity);
  }
  return { blocks, entities };
}

type Placed = { readonly section: string; readonly entity: Entity };

/** Entities of the two sections that have any, each with its parts. */
function* entitiesOf(text: string): Generator<Placed> {
  let holder: { section: string; entity: Entity; parts: Entity[] } | null = null;
  for (const { section, entity } of plainEntities(text)) {
    const isPart = entity.type === 'VERTEX' || entity.type === 'ATTRIB';
    if (holder && isPart) {
      holder.parts.push(entity);
      continue;
    }
    if (holder) yield holder;
    holder = null;
    if (entity.type === 'SEQEND') continue;
    const parts: Entity[] = [];
    if (holders.has(entity.type)) holder = { section, entity: { ...entity, parts }, parts };
    else yield { section, entity };
  }
  if (holder) yield holder;
}

/** A group 0 begins an entity. */
function* plainEntities(text: string): Generator<Placed> {
  let section = '';
  let isNaming = false;
  let groups: Group[] = [];
  let entity: Entity | null = null;
  for (const group of groupsOf(text)) {
    if (group.code === 0) {
      if (entity) yield { section, entity };
      entity = null;
      groups = [];
      isNaming = group.value === 'SECTION';
      const isRead = readKinds.has(group.value) && (section === 'ENTITIES' || section === 'BLOCKS');
      if (group.value === 'ENDSEC') section = '';
      else if (isRead && !isNaming)
        entity = { type: group.value, line: group.line, groups, parts: [] };
    } else if (isNaming && group.code === 2) section = group.value;
    else if (entity) groups.push(group);
  }
  if (entity) yield { section, entity };
}
