import { openFilledStore } from '../served.ts';
import { httpContract } from './contract.ts';

httpContract('GeoPackage', openFilledStore);
