import pg from 'pg';

/** Type numbers of pg_type that are the same in every database. */
const types = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184, json: 114, jsonb: 3802 };

type Parse = (text: string) => unknown;

/**
 * How values come out of PostgreSQL, so that they equal what SQLite gives: days as '2010-09-30' (the driver would make a
 * Date at local midnight of them), instants as '2010-10-08T01:30:00.000Z', JSON as its text, counts as numbers.
 */
export function typeParsers(geometryType: number): pg.CustomTypesConfig {
  const parsers = new Map<number, Parse>([
    [types.int8, Number],
    [types.numeric, Number],
    [types.date, (text) => text],
    [types.timestamptz, toInstant],
    [types.json, (text) => text],
    [types.jsonb, (text) => text],
    [geometryType, (text) => Buffer.from(text, 'hex')],
  ]);
  return {
    getTypeParser: (type, format): unknown =>
      parsers.get(type) ?? pg.types.getTypeParser(type, format),
  };
}

/** '2010-10-08 01:30:00+00', as sessions in UTC write it, → '2010-10-08T01:30:00.000Z'. */
function toInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();
}
