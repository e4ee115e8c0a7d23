import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';
import { storeContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('a GeoPackage', () => openStore({ file: join(folder, 'contract.gpkg') }));
