type Axis = 'lon' | 'lat';

/** A number as somebody wrote it: `3234200.000` has 7 whole digits and a fraction. */
export type Figure = {
  readonly value: number;
  readonly digits: number;
  readonly hasFraction: boolean;
  /** Said by a word or letter beside it (东经, N); null when none is there. */
  readonly axis: Axis | null;
  /** Whether a degree sign or such a word says that it is one of degrees. */
  readonly isDegrees: boolean;
};

const directions: readonly (readonly [words: RegExp, axis: Axis, sign: 1 | -1])[] = [
  [/^(?:东经|经度|longitude|lon|lng|e)$/i, 'lon', 1],
  [/^(?:西经|w)$/i, 'lon', -1],
  [/^(?:北纬|纬度|latitude|lat|n)$/i, 'lat', 1],
  [/^(?:南纬|s)$/i, 'lat', -1],
];

/**
 * Letters, a number right behind them, and what makes it degrees, minutes and seconds; letters or number may be missing. A
 * sign of seconds may be two of minutes, which is what the one sign becomes with full-width letters made plain.
 */
const pattern =
  /(?<word>\p{L}*)(?:(?<number>[-+]?\d+(?:\.\d+)?)(?<degrees>\s*[°度](?:\s*(?<minutes>\d+(?:\.\d+)?)\s*['′’分](?:\s*(?<seconds>\d+(?:\.\d+)?)\s*(?:["”秒]|['′’]{2}))?)?)?)?/gu;

type Direction = { readonly axis: Axis; readonly sign: 1 | -1 };

/**
 * The figures of a line that may be coordinates. Numbers with other letters in front (J1, 点12) are names of points and left
 * out. Full-width digits and signs count as the plain ones, digits grouped by narrow spaces (3 208 211) as one number. null
 * for minutes or seconds of 60 and more.
 */
export function figuresOf(line: string): Figure[] | null {
  const plain = line
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, '')
    .replace(/[º˚]/g, '°')
    .normalize('NFKC');
  const found = [...plain.matchAll(pattern)].flatMap(({ groups = {} }) => tokensOf(groups));
  if (found.includes('badAngle')) return null;
  return withDirections(found.filter((token) => token !== 'badAngle'));
}

type Token = Direction | Figure;

function tokensOf(groups: Readonly<Record<string, string | undefined>>): (Token | 'badAngle')[] {
  const { word = '', number, degrees, minutes = '0', seconds = '0' } = groups;
  const direction = directionOf(word);
  if (number === undefined) return direction ? [direction] : [];
  if (word !== '' && direction === null) return [];
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return ['badAngle'];
  const size = Math.abs(Number(number)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const figure: Figure = {
    value: number.startsWith('-') ? -size : size,
    digits: number.replace(/^[-+]/, '').split('.')[0]!.length,
    hasFraction: number.includes('.'),
    axis: null,
    isDegrees: degrees !== undefined,
  };
  return direction ? [direction, figure] : [figure];
}

function directionOf(word: string): Direction | null {
  const found = directions.find(([words]) => words.test(word));
  return found ? { axis: found[1], sign: found[2] } : null;
}

/** In a line that begins with one, directions belong to the figure behind them (E 119.85 N 29.2), else to the one before. */
function withDirections(tokens: readonly Token[]): Figure[] {
  const first = tokens[0];
  const offset = first !== undefined && 'sign' in first ? -1 : 1;
  return tokens.flatMap((token, index): Figure[] => {
    if ('sign' in token) return [];
    const direction = tokens[index + offset];
    if (direction === undefined || !('sign' in direction)) return [token];
    const { axis, sign } = direction;
    return [{ ...token, value: sign * token.value, axis, isDegrees: true }];
  });
}
