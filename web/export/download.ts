/** How long the browser may take to begin reading a file after the click that asked for it. */
const readingTime = 60_000;

/** Hands a file over to the browser, which saves it or asks where to. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}
