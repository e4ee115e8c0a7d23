import { wordsWith } from '../../words/words.ts';
import { enAccounts } from './en.ts';
import { zhAccounts } from './zh.ts';

export const words = wordsWith({ zh: { accounts: zhAccounts }, en: { accounts: enAccounts } });
