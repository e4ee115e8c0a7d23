/** What XML cannot hold, or what write-excel-file leaves out: controls but tab and line end, halves of characters, U+FFFD. */
const unwritable = String.raw`(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]`;
/** `_x000D_` means a character in a workbook, so a text that says so itself has its `_` written as a character too. */
const escaped = new RegExp(String.raw`${unwritable}|_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable}))`, 'gu');

/** Text for a workbook, to be read as the very same text. */
export function workbookText(text: string): string {
  const writable = text.replace(escaped, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const unit = character.charCodeAt(index).toString(16).toUpperCase();
      return `_x${unit.padStart(4, '0')}_`;
    }).join(''),
  );
  // write-excel-file 4.1.1 looks a text up in a plain object, where `constructor` is always found; U+0000 it never writes.
  return writable in Object.prototype ? `${writable}\0` : writable;
}
