import { NotExpressible } from '../../dialect/notExpressible';
import { Segment } from './segments';

interface Token {
  readonly kind: 'word' | 'text' | 'name' | 'sign';
  readonly text: string;
}

/** Words that change something, or write it elsewhere, wherever they stand. As a name they must be quoted. */
const FORBIDDEN = new Set(
  (
    'insert update delete merge into create alter drop truncate grant revoke copy attach detach install ' +
    'pragma call execute exec vacuum'
  ).split(' '),
);

/** Functions that reach files, the network, settings or other sessions, or that wait. */
const FORBIDDEN_FUNCTION = new RegExp(
  `^(?:${[
    // DuckDB
    'read_\\w+',
    '\\w*_scan',
    'scan_\\w+',
    'parquet_\\w+',
    'sniff_csv',
    'glob',
    'getenv',
    'query',
    'query_table',
    'which_secret',
    'duckdb_\\w+',
    'pragma_\\w+',
    'checkpoint',
    'force_checkpoint',
    'sql_auto_complete',
    'st_read\\w*',
    'load_aws_credentials',
    'iceberg_\\w+',
    'delta_\\w+',
    'write_log',
    'truncate_duckdb_logs',
    '(?:en|dis)able_\\w+',
    'json_execute_serialized_sql',
    // PostgreSQL
    'pg_(?!typeof$)\\w+',
    'lo_\\w+',
    'dblink\\w*',
    'set_config',
    'current_setting',
    'nextval',
    'setval',
    '\\w+_to_xml\\w*',
    'txid_\\w+',
    // MySQL
    'load_file',
    'sleep',
    'benchmark',
    'get_lock',
    'release_\\w*locks?',
    'sys_\\w+',
    // SQL Server, Snowflake, BigQuery
    'openrowset',
    'openquery',
    'opendatasource',
    'openxml',
    '[xs]p_\\w+',
    'system\\$\\w*',
    'external_query',
    'http_\\w+',
  ].join('|')})$`,
  'i',
);

const FILE =
  /[\\/:*?]|\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx|arrow|avro|db|duckdb|sqlite|gz|zst)$/i;

/**
 * Refuses what is not one reading query: anything but a single `SELECT` or `WITH`, words that change data, functions
 * that reach files, settings or other servers, and files in the place of tables. It looks at words, not at meaning: the
 * session it runs in must still be one that can only read what it may.
 */
export function guardQuery(segments: readonly Segment[]) {
  const tokens = withoutLastSemicolon(tokensOf(segments));
  const [first] = tokens;
  if (
    !first ||
    first.kind !== 'word' ||
    !/^(?:select|with)$/i.test(first.text)
  ) {
    refuse('it must begin with SELECT or WITH');
  }
  const clauses: boolean[] = [];
  let inFrom = false;
  tokens.forEach((token, index) => {
    const before = tokens.at(index - 1);
    const next = tokens[index + 1];
    if (token.text === ';' && token.kind === 'sign') {
      refuse('it holds more than one statement');
    }
    if (token.text === '(') {
      clauses.push(inFrom);
      inFrom = inFrom && isTablePlace(before);
    } else if (token.text === ')' && token.kind === 'sign') {
      if (clauses.length === 0) refuse('a bracket is closed that is not open');
      inFrom = clauses.pop() ?? false;
    }
    if (token.kind === 'word') {
      inFrom = isComparison(tokens, index)
        ? inFrom
        : clauseAfter(token.text, inFrom);
      refuseWord(token.text, index === 0 ? undefined : before);
    }
    if (token.kind !== 'sign' && next?.text === '(') {
      refuseFunction(token);
    }
    if (inFrom && isTablePlace(before)) {
      refuseFile(tokens, index);
    }
  });
  if (clauses.length > 0) refuse('a bracket in it is not closed');
}

function withoutLastSemicolon(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last?.kind === 'sign' && last.text === ';'
    ? tokens.slice(0, -1)
    : tokens;
}

function tokensOf(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap(({ kind, sql, content }): Token[] => {
    switch (kind) {
      case 'comment':
        return [];
      case 'code':
        return [...sql.matchAll(/[\p{L}_][\p{L}\p{N}_$]*|[^\s]/gu)].map(
          ([text]) => ({
            kind: /^[\p{L}_]/u.test(text) ? 'word' : 'sign',
            text,
          }),
        );
      default:
        return [{ kind, text: content }];
    }
  });
}

const ENDS_FROM =
  /^(?:where|group|order|having|select|union|intersect|except|limit|window|qualify|offset|fetch|returning)$/i;

/** `IS DISTINCT FROM` compares. */
function isComparison(tokens: readonly Token[], index: number): boolean {
  return (
    index >= 2 &&
    /^from$/i.test(tokens[index].text) &&
    /^distinct$/i.test(tokens[index - 1].text) &&
    /^(?:is|not)$/i.test(tokens[index - 2].text)
  );
}

function clauseAfter(word: string, inFrom: boolean): boolean {
  if (/^(?:from|join)$/i.test(word)) {
    return true;
  }
  return ENDS_FROM.test(word) ? false : inFrom;
}

function isTablePlace(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    ((before.kind === 'word' &&
      /^(?:from|join|lateral|only)$/i.test(before.text)) ||
      (before.kind === 'sign' && /^[,(]$/.test(before.text)))
  );
}

function refuseWord(word: string, before: Token | undefined) {
  if (FORBIDDEN.has(word.toLowerCase()) && before?.text !== '.') {
    refuse(`${word.toUpperCase()} is not allowed in it`);
  }
}

function refuseFunction({ text }: Token) {
  if (FORBIDDEN_FUNCTION.test(text)) {
    refuse(`the function ${text} is not allowed in it`);
  }
}

/** DuckDB reads `FROM 'data.csv'`, `FROM "data.csv"` and `FROM data.csv` as files. */
function refuseFile(tokens: readonly Token[], index: number) {
  const token = tokens[index];
  let name = token.text;
  for (let at = index + 1; tokens[at]?.text === '.'; at += 2) {
    name += `.${tokens[at + 1]?.text ?? ''}`;
  }
  if (token.kind === 'text' || (token.kind !== 'sign' && FILE.test(name))) {
    refuse('it reads from a file instead of a table');
  }
}

function refuse(why: string): never {
  throw new NotExpressible(`The query is refused: ${why}.`);
}
