import type { Axis } from '../axis.ts';
import type { IsoDate } from '../date.ts';

export type RingFault = 'open' | 'tooShort' | 'withoutArea' | 'selfIntersecting';

/** Something wrong with a zone's records. `of` and `from` name a record: `fact C2`, `parcel nanbo`. */
export type Finding =
  | { readonly kind: 'duplicateId'; readonly of: string }
  | { readonly kind: 'unresolved'; readonly from: string; readonly reference: string }
  | { readonly kind: 'invalidRing'; readonly of: string; readonly fault: RingFault }
  | {
      readonly kind: 'overlap';
      readonly of: string;
      readonly other: string;
      readonly squareMetres: number;
    }
  | { readonly kind: 'outsideTown'; readonly of: string; readonly town: string }
  | { readonly kind: 'outsideWindow'; readonly of: string }
  | {
      readonly kind: 'wrongMeasure';
      readonly of: string;
      readonly stated: number;
      readonly measured: number;
    }
  | {
      readonly kind: 'untrueArea';
      readonly of: string;
      readonly registered: number;
      readonly measured: number;
    }
  | {
      readonly kind: 'illegalState';
      readonly of: string;
      readonly axis: Axis;
      readonly state: string;
    }
  | { readonly kind: 'illegalPercent'; readonly of: string; readonly percent: number }
  | { readonly kind: 'tooLate'; readonly of: string; readonly asOf: IsoDate }
  | { readonly kind: 'outOfOrder'; readonly of: string; readonly after: IsoDate }
  | {
      readonly kind: 'wrongSection';
      readonly of: string;
      readonly stated: string;
      readonly found: string;
    }
  | { readonly kind: 'withoutSentence'; readonly of: string }
  | {
      readonly kind: 'notPrinted';
      readonly of: string;
      readonly words: string;
      readonly section: string;
    }
  | { readonly kind: 'incompleteDoubt'; readonly of: string; readonly missing: string }
  | { readonly kind: 'untimely'; readonly of: string; readonly what: string }
  | { readonly kind: 'impossibleLand'; readonly of: string; readonly what: string };

const faultNames: Record<RingFault, string> = {
  open: 'does not close',
  tooShort: 'has fewer than four positions',
  withoutArea: 'encloses nothing',
  selfIntersecting: 'crosses itself',
};

/** One line for a terminal. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'duplicateId':
      return `${finding.of}: the id is used twice`;
    case 'unresolved':
      return `${finding.from}: refers to ${finding.reference}, which does not exist`;
    case 'invalidRing':
      return `${finding.of}: a ring ${faultNames[finding.fault]}`;
    case 'overlap':
      return `${finding.of}: overlaps ${finding.other} by ${finding.squareMetres.toFixed(1)} m²`;
    case 'outsideTown':
      return `${finding.of}: reaches out of town ${finding.town}`;
    case 'outsideWindow':
      return `${finding.of}: reaches out of the zone's window`;
    case 'wrongMeasure':
      return `${finding.of}: states ${finding.stated} m², the geometry measures ${finding.measured} m²`;
    case 'untrueArea':
      return `${finding.of}: registered ${finding.registered} m², drawn ${finding.measured} m²`;
    case 'illegalState':
      return `${finding.of}: ${finding.axis} has no state ${finding.state}`;
    case 'illegalPercent':
      return `${finding.of}: ${finding.percent} is no percentage`;
    case 'tooLate':
      return `${finding.of}: true as of ${finding.asOf}, later than the source can know`;
    case 'outOfOrder':
      return `${finding.of}: listed after ${finding.after}`;
    case 'wrongSection':
      return `${finding.of}: cites ${finding.stated}, but restates a sentence of ${finding.found}`;
    case 'withoutSentence':
      return `${finding.of}: restates no sentence of its document`;
    case 'notPrinted':
      return `${finding.of}: “${finding.words}” is not printed at ${finding.section}`;
    case 'incompleteDoubt':
      return `${finding.of}: lacks ${finding.missing}`;
    case 'untimely':
    case 'impossibleLand':
      return `${finding.of}: ${finding.what}`;
  }
}
