import type { Campaign } from '../../geodata/supervision/campaign.ts';

/** Writes the drive anew; answers whether it was written. */
export type Save = (next: Campaign) => Promise<boolean>;
