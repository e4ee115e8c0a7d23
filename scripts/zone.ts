import { existsSync } from 'node:fs';
import { bilingual } from '../geodata/bilingual.ts';
import { boxAround } from '../geodata/zone.ts';
import { readConfig } from '../server/config.ts';
import { addShippedZones } from '../server/shippedZones.ts';
import { startErrorOf } from '../server/startError.ts';
import { createStore } from '../server/store/createStore.ts';
import { DuplicateEntryError } from '../server/store/errors.ts';
import { openGeoPackage } from '../server/store/geopackage/openGeoPackage.ts';
import { openEngine } from '../server/store/openStore.ts';
import type { Store } from '../server/store/store.ts';
import { readZoneOrder, type ZoneOrder } from './zone/options.ts';

/** `npm run zone`: makes zones, names them anew, hides them, removes them into a file and brings them back from it. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const order = readZoneOrder(process.argv.slice(2));
if ('wrong' in order) refuse(order.wrong);
else await run(order).catch(explain);

async function run(of: ZoneOrder): Promise<void> {
  const engine = await openEngine(readConfig(process.env).store);
  try {
    const store = await createStore(engine);
    await addShippedZones(store);
    await carryOut(of, store);
  } finally {
    await engine.close();
  }
}

async function carryOut(of: ZoneOrder, store: Store): Promise<void> {
  switch (of.order) {
    case 'list':
      for (const { id, name, parcels, hidden } of await store.zones())
        say(`${id}\t${name.zh}\t${name.en}\t${parcels} 宗${hidden ? '\t已隐藏 hidden' : ''}`);
      return;
    case 'create':
      await store.createZone({
        id: of.id,
        name: bilingual(of.name, of.nameEn),
        origin: 'own',
        bbox: boxAround(of.near),
        note: bilingual('自建的开发区。', 'A zone of one’s own.'),
      });
      return say(`已建 ${of.id}。下一步：npm run import -- 文件 --zone ${of.id} --dry-run`);
    case 'rename':
      if (await store.renameZone(of.id, bilingual(of.name, of.nameEn)))
        return say(`${of.id} 现在叫 ${of.name}。`);
      return refuse(nothingNamed(of.id));
    case 'hide':
    case 'show':
      if (await store.hideZone(of.id, of.order === 'hide'))
        return say(of.order === 'hide' ? `${of.id} 已隐藏，网址仍可打开。` : `${of.id} 已显示。`);
      return refuse(nothingNamed(of.id));
    case 'remove':
      return remove(of, store);
    case 'restore':
      return restore(of.file, store);
  }
}

/** The file first: what cannot be kept is not removed. */
async function remove(
  { id, file }: { readonly id: string; readonly file: string },
  store: Store,
): Promise<void> {
  if (existsSync(file))
    return refuse(`已有文件 ${file}，换一个名字。 There is a file of that name.`);
  const zone = await store.zone(id);
  if (!zone) return refuse(nothingNamed(id));
  const kept = await openGeoPackage(file);
  try {
    await store.copyZone(id, kept);
  } finally {
    await kept.close();
  }
  await store.removeZone(id, zone.revision);
  say(`已移除 ${id}，存在 ${file}。找回：npm run zone -- restore ${file}`);
}

async function restore(file: string, store: Store): Promise<void> {
  if (!existsSync(file)) return refuse(`没有文件 ${file}。 There is no such file.`);
  const engine = await openGeoPackage(file);
  try {
    for (const id of await store.bringBack(await createStore(engine))) say(`已找回 ${id}。`);
  } finally {
    await engine.close();
  }
}

const nothingNamed = (id: string) => `没有开发区 ${id}。 There is no zone ${id}.`;

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function explain(error: unknown): void {
  if (error instanceof DuplicateEntryError)
    return refuse('已有这个编号的开发区。 There is a zone of that id already.');
  const expected = startErrorOf(error);
  if (!expected) throw error;
  refuse(expected.message);
}
