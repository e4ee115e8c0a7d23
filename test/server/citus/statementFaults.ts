import { tables } from '../../../server/store/migrations/migrations.ts';

const spread = new Set(tables.map(({ name }) => name));

/** What may be looked through for all zones: a table of few rows by itself, which every worker answers of its own. */
const lookedThrough = ['zone', 'removed_zone'];

/** What may be asked of several zones that are named: every worker answers for those that it has. */
const askedOfSeveral = ['zone', 'zone_count', 'fact'];

/** What of a statement Citus refuses, or answers only by fetching every zone, a sentence each; empty where there is nothing. */
export function statementFaults(statement: string): string[] {
  const text = statement.toLowerCase().replaceAll('"', '').replace(/\s+/g, ' ').trim();
  // Tables are made and counted by statements of their own; the rest is said within a connection.
  if (!/^(with|select|insert|update|delete)\b/.test(text)) return [];
  const named = [...text.matchAll(/\b(?:from|join|into|update)\s+(?:guatu\.)?(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => spread.has(name));
  if (named.length === 0) return [];
  const faults: string[] = [];
  const say = (isWrong: boolean, what: string) => void (isWrong && faults.push(what));
  say(
    /\brecursive\b|\bgrouping sets\b|\brollup\b|\bcube\s*\(/.test(text),
    'is recursive or grouped twice',
  );
  say(/\blateral\b/.test(text), 'joins laterally');
  if (text.startsWith('insert')) {
    say(!/into \S+ \([^)]*\bzone_id\b/.test(text), 'inserts without a zone');
    say(/on conflict \((?![^)]*\bzone_id\b)/.test(text), 'has a conflict without a zone');
  }
  if (text.startsWith('update')) {
    say(
      / set [^;]*?\bzone_id = .* where /.test(text.replace(/ where .*/, ' where ')),
      'gives a row to another zone',
    );
    say(
      /\b(now|random|clock_timestamp|gen_random_uuid)\(|current_(date|time)/.test(text),
      'writes what each machine would make for itself',
    );
  }
  if (text.startsWith('insert') || isLook(text, named) || isOfSeveral(text, named)) return faults;
  // Each table is tied to one zone, by a parameter or by the table that it is joined to.
  const ties = [...text.matchAll(/\bzone_id\s*=\s*(\$\d+|\w+\.zone_id)/g)].length;
  say(!/\bzone_id\s*=\s*\$\d+/.test(text), 'goes through all zones');
  say(ties < named.length, `ties ${ties} of ${named.length} tables to a zone`);
  return faults;
}

function isLook(text: string, named: readonly string[]): boolean {
  const isPlain = /^select (\*|[\w, .]+) from \w+( order by [\w, ]+)?( limit \S+)?$/.test(text);
  return isPlain && named.every((name) => lookedThrough.includes(name));
}

function isOfSeveral(text: string, named: readonly string[]): boolean {
  const isPlain =
    /^select .* from \w+ where zone_id in \([$\d, ]+\)( (group|order) by [\w, ]+)?$/.test(text);
  return isPlain && named.length === 1 && named.every((name) => askedOfSeveral.includes(name));
}
