import {
  readSheetMember,
  sheetKeys,
  usualSheet,
  writeSheet,
  type SheetChoice,
  type SheetKey,
} from '../../geodata/mapSheet/sheetChoice.ts';
import type { ViewPart } from '../state/viewPart.ts';

declare module '../state/view.ts' {
  interface CapabilityViews {
    readonly mapSheet: SheetChoice;
  }
}

/** `?paper=A1-landscape&paperScale=5000&paperOf=block.nanbo&paperInk=dark` */
export const mapExportInAddress: ViewPart = {
  initial: { mapSheet: usualSheet },
  keys: sheetKeys,
  read: (key, text, { mapSheet = usualSheet }) => {
    const read = readSheetMember(key as SheetKey, text);
    return read && { mapSheet: { ...mapSheet, ...read } };
  },
  write: ({ mapSheet }) => writeSheet(mapSheet),
};
