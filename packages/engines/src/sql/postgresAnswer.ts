import { Row, StatementError } from '@backstage-data-mesh/quality';
import { Client, Query, QueryConfig } from 'pg';
import { distinct } from './named';

const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]);
const BIGINT = 20;
const BOOLEAN = 16;

/** Numbers and truth values as JavaScript has them; anything else as PostgreSQL writes it. */
function parserOf(oid: number): (text: string) => unknown {
  if (oid === BOOLEAN) return text => text === 't';
  if (oid === BIGINT) return text => BigInt(text);
  return NUMBERS.has(oid) ? Number : text => text;
}

interface ArrayQuery extends QueryConfig {
  readonly rowMode: 'array';
  /** As a prepared statement, which can be one statement only. Known to `pg`, not to its types. */
  readonly queryMode: 'extended';
}

/**
 * Runs one statement and takes in at most as many rows as are allowed; `tooMany` is called when there are more. Not through
 * a cursor: PostgreSQL plans no parallel scans for those.
 */
export function answerOf(
  client: Client,
  statement: string,
  maxRows: number,
  tooMany: () => void,
): Promise<Row[]> {
  const config: ArrayQuery = {
    text: statement,
    rowMode: 'array',
    queryMode: 'extended',
    types: {
      // Its type wants a parser of binary values, too, which are not asked for.
      getTypeParser: ((oid: number) => parserOf(oid)) as never,
    },
  };
  return new Promise((resolve, reject) => {
    const rows: unknown[][] = [];
    let over = false;
    const query = client.query(new Query<unknown[]>(config));
    query.on('row', row => {
      if (rows.length < maxRows) {
        rows.push(row);
      } else if (!over) {
        over = true;
        rows.length = 0;
        tooMany();
      }
    });
    query.on('error', error =>
      reject(over ? new StatementError('rows') : error),
    );
    query.on('end', ({ fields }) => {
      const names = distinct(fields.map(({ name }) => name));
      if (over) {
        reject(new StatementError('rows'));
      } else {
        resolve(
          rows.map(row =>
            Object.fromEntries(names.map((name, index) => [name, row[index]])),
          ),
        );
      }
    });
  });
}
