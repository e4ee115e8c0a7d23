import type { Bilingual, Language } from '../../geodata/bilingual.ts';
import { qualityNames, type BoundaryQuality } from '../../geodata/quality.ts';
import type { Compared } from '../../geodata/areaChecks/comparison.ts';
import type { Finding, FindingKind } from '../../geodata/areaChecks/finding.ts';
import type { ParcelComparison } from '../../geodata/areaChecks/toleranceCheck.ts';
import {
  findingNames,
  incomparableNames,
  findingText,
} from '../../geodata/areaChecks/findingText.ts';
import type { AreaUnit } from '../../geodata/units.ts';
import type { Words } from './words/dictionaries.ts';
import { fineArea, sharePercent, signedArea, signedPercent } from './areaNumbers.ts';

/** How the reader of the list reads, and what parcels and blocks are called. */
export type FindingWording = {
  readonly words: Words['areaChecks'];
  readonly language: Language;
  readonly unit: AreaUnit;
  readonly parcelName: (id: string) => Bilingual;
  readonly blockName: (id: string) => Bilingual;
};

/** What the cells of a row say; null where there is nothing to say. */
export type FindingCells = FindingSizes & {
  readonly name: string;
  /** The finding it is; null for a parcel that is none. */
  readonly kind: FindingKind | null;
  readonly verdict: string;
  readonly quality: string;
};

type FindingSizes = {
  readonly squareMetres: string | null;
  readonly mu: string | null;
  readonly share: string | null;
  /** The two areas and what they may be apart; a remark where the row is not about them. */
  readonly areas: ComparedAreas | { readonly remark: string };
};

type ComparedAreas = {
  readonly registered: string;
  readonly measured: string;
  readonly allowed: string;
};

export function findingCells(finding: Finding, reading: FindingWording): FindingCells {
  const { language } = reading;
  return {
    name: nameOf(finding, reading),
    kind: finding.kind,
    verdict: findingNames[finding.kind][language],
    quality: qualityOf(finding.qualities, language),
    ...(finding.kind === 'difference'
      ? comparedSizes(finding.comparison, reading)
      : {
          squareMetres: fineArea(finding.areaM2, 'm2'),
          mu: fineArea(finding.areaM2, 'mu'),
          share: 'share' in finding ? sharePercent(finding.share) : null,
          areas: { remark: findingText(finding)[language] },
        }),
  };
}

/** A parcel that is no finding: within the tolerance, or not to be compared. */
export function verdictCells(
  { parcel, comparison }: ParcelComparison,
  reading: FindingWording,
): FindingCells {
  const { language, words } = reading;
  const isCompared = comparison.verdict !== 'incomparable';
  return {
    name: reading.parcelName(parcel.id)[language],
    kind: null,
    verdict: isCompared ? words.listings.within : words.listings.incomparable,
    quality: qualityOf([parcel.quality], language),
    ...(isCompared
      ? comparedSizes(comparison, reading)
      : {
          squareMetres: null,
          mu: null,
          share: null,
          areas: { remark: incomparableNames[comparison.reason][language] },
        }),
  };
}

function comparedSizes(compared: Compared, { unit }: FindingWording): FindingSizes {
  const { registeredM2, measuredM2, differenceM2, differenceShare, allowedM2 } = compared;
  return {
    squareMetres: signedArea(differenceM2, 'm2'),
    mu: signedArea(differenceM2, 'mu'),
    share: differenceShare === null ? null : signedPercent(differenceShare),
    areas: {
      registered: fineArea(registeredM2, unit),
      measured: fineArea(measuredM2, unit),
      allowed: fineArea(allowedM2, unit),
    },
  };
}

/** `示例青禾 01 号地 × 示例青禾 02 号地`; ground that no parcel holds goes by its block. */
function nameOf({ parcels, block }: Finding, reading: FindingWording): string {
  const { language, words, parcelName, blockName } = reading;
  const [one, other] = parcels.map((id) => parcelName(id)[language]);
  if (one !== undefined) return other === undefined ? one : words.both(one, other);
  return block === null ? '' : blockName(block)[language];
}

function qualityOf(qualities: readonly BoundaryQuality[], language: Language): string {
  return qualities.map((quality) => qualityNames[quality][language]).join(' · ');
}
