/** The address of the next stretch of a list as a Link header (RFC 8288), relative to the address asked for. */
export function nextLink(url: string, after: string): string {
  const { searchParams } = new URL(url);
  searchParams.set('after', after);
  // URLSearchParams leaves nothing of <, > and line ends as they are, so the header cannot be broken out of.
  return `<?${searchParams.toString()}>; rel="next"`;
}
