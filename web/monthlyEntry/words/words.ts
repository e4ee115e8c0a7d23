import { wordsWith } from '../../words/words.ts';
import { enEntry } from './en.ts';
import { enLedger } from './ledgerEn.ts';
import { zhLedger } from './ledgerZh.ts';
import { zhEntry } from './zh.ts';

export const words = wordsWith({
  zh: { entry: zhEntry, ledger: zhLedger },
  en: { entry: enEntry, ledger: enLedger },
});
