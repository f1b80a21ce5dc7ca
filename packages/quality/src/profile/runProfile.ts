import {
  ColumnProfile,
  DraftReason,
  ProfiledKey,
  ProfiledLoads,
  ProfiledRelationship,
  TableProfile,
  wordsApart,
} from '@backstage-data-mesh/contract';
import { DIALECTS } from '../dialect/dialects';
import { Row } from '../judge/columns';
import { Execute } from '../run/runPlan';
import { StatementError } from '../run/statementError';
import {
  distinctStatement,
  loadColumnOf,
  loadsStatement,
  missingStatement,
  MOST_VALUES,
  valuesStatement,
} from './followUps';
import {
  halvesOf,
  planProfile,
  ProfileScan,
  TableToProfile,
} from './planProfile';
import { Figures, numberOf } from './readScans';
import { ReferableTable, relationshipCandidates } from './relations';

/** @public */
export interface ProfileRequest {
  readonly schema: string;
  readonly name: string;
  readonly comment?: string;
  readonly table: TableToProfile;
  /** Keys that the server keeps. */
  readonly keys?: readonly {
    readonly columns: readonly string[];
    readonly primary: boolean;
  }[];
  /** Foreign keys that the server keeps. */
  readonly references?: readonly Pick<ProfiledRelationship, 'columns' | 'to'>[];
  /** Tables that columns may refer to, with the names by which statements reach them. */
  readonly others?: readonly (ReferableTable & {
    readonly parts: readonly string[];
  })[];
}

/** Keys that are counted at most; each takes a look at the whole column. */
const MOST_COUNTED = 3;
/** Columns whose lack of values is looked at by day. */
const MOST_LACKING = 30;
/** How many columns a key may be put together of, and which are tried. */
const MOST_PARTS = 4;

class Profiling {
  private readonly notes: DraftReason[] = [];
  private readonly figures = new Figures();

  constructor(
    private readonly request: ProfileRequest,
    private readonly execute: Execute,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<TableProfile> {
    const { table, schema, name, comment } = this.request;
    const plan = planProfile(table);
    for (const scan of plan.scans) {
      await this.scan(scan, half => halvesOf(plan, half));
    }
    const rows = this.figures.rows ?? 0;
    const measured = table.columns.map((_, index) =>
      this.figures.profileOf(plan, index),
    );
    const columns = rows > 0 ? await this.withValues(measured) : measured;
    const keys = await this.keys(columns, rows);
    const loads = rows > 0 ? await this.loads(columns, rows) : undefined;
    return {
      schema,
      table: name,
      ...(comment && { comment }),
      rows,
      sampled: Math.round(rows * plan.share),
      columns,
      keys,
      relationships: await this.relationships(columns, keys, rows),
      ...(loads && { loads }),
      notes: this.notes,
      quote: DIALECTS[table.dialect].name('x').startsWith('`') ? '`' : '"',
    };
  }

  /** A statement that is refused is halved until the figure to blame is alone. */
  private async scan(
    scan: ProfileScan,
    halves: (scan: ProfileScan) => readonly ProfileScan[],
  ): Promise<void> {
    try {
      const [row] = await this.execute(scan.statement, this.signal);
      if (row) this.figures.add(scan, row);
    } catch (error) {
      if (!(error instanceof StatementError)) throw error;
      const parts = halves(scan);
      // Of a table that cannot be read, nothing can be said.
      const isHopeless = ['timeout', 'permission', 'missing'].includes(
        error.fault,
      );
      if (isHopeless || scan.measures.length === 0) throw error;
      if (parts.length === 0) {
        const { column, figure } = scan.measures[0];
        const { name } = this.request.table.columns[column];
        this.notes.push({
          code: 'note.figure',
          values: { column: name, figure: figure.replace(':', ' ') },
        });
      }
      for (const part of parts) await this.scan(part, halves);
    }
  }

  /** What a further statement gives, or nothing, with a note. */
  private async ask(
    statement: string,
    whatFor: DraftReason,
  ): Promise<readonly Row[] | undefined> {
    try {
      return await this.execute(statement, this.signal);
    } catch (error) {
      if (!(error instanceof StatementError)) throw error;
      this.notes.push({
        ...whatFor,
        values: { ...whatFor.values, problem: error.message },
      });
      return undefined;
    }
  }

  private async withValues(
    columns: readonly ColumnProfile[],
  ): Promise<readonly ColumnProfile[]> {
    const listed = columns
      .filter(
        ({ family, sensitive, distinct = Infinity, longest = 0 }) =>
          (family === 'text' || family === 'boolean') &&
          !sensitive &&
          distinct > 0 &&
          distinct <= MOST_VALUES &&
          longest <= 60,
      )
      .slice(0, 12);
    if (listed.length === 0) return columns;
    const rows = await this.ask(
      valuesStatement(
        this.request.table,
        listed.map(({ name }) => name),
      ),
      { code: 'note.values' },
    );
    if (!rows) return columns;
    const byColumn = listed.map(({ name }, nth) => ({
      name,
      values: rows
        .filter(row => Number(row.which) === nth && row.value !== null)
        .map(row => ({ value: String(row.value), rows: Number(row.total) }))
        .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1)),
    }));
    return columns.map(column => {
      const values = byColumn.find(({ name }) => name === column.name)?.values;
      return values && values.length <= MOST_VALUES + 5
        ? {
            ...column,
            values,
            distinct: values.length,
            distinctInSample: false,
          }
        : column;
    });
  }

  private async keys(
    columns: readonly ColumnProfile[],
    rows: number,
  ): Promise<readonly ProfiledKey[]> {
    const declared = (this.request.keys ?? []).map(
      ({ columns: names, primary }): ProfiledKey => ({
        columns: names,
        found: 'declared',
        primary,
      }),
    );
    // One row is unique in every column.
    if (declared.some(({ primary }) => primary) || rows < 2) return declared;
    const single = columns
      .filter(
        ({ family, nulls, distinct = 0, distinctInSample, longest = 0 }) =>
          (family === 'text' || family === 'number') &&
          nulls === 0 &&
          longest <= 100 &&
          distinct >= 0.9 * (distinctInSample ? Math.min(rows, 100_000) : rows),
      )
      .filter(
        ({ type, name }) => !/double|float|real/i.test(type) || isKeyName(name),
      )
      .sort((a, b) => Number(isKeyName(b.name)) - Number(isKeyName(a.name)));
    const found: ProfiledKey[] = [];
    for (const { name } of single.slice(0, MOST_COUNTED)) {
      const counted = await this.count([name]);
      if (counted === rows) found.push({ columns: [name], found: 'counted' });
      if (counted === undefined) {
        found.push({ columns: [name], found: 'likely' });
      }
    }
    if (found.length === 0 && declared.length === 0) {
      found.push(...(await this.composedKey(columns, rows)));
    }
    return [...declared, ...found];
  }

  /** Some tables have one row for each of several things: a line of a receipt, a store and a day. */
  private async composedKey(
    columns: readonly ColumnProfile[],
    rows: number,
  ): Promise<readonly ProfiledKey[]> {
    const parts = columns
      .filter(
        ({ name, nulls, distinct = 0, family }) =>
          nulls === 0 &&
          distinct > 1 &&
          family !== 'other' &&
          family !== 'boolean' &&
          (isKeyName(name) ||
            /\b(line|position|pos|day|date|month|week|version|sequence|seq)\b/.test(
              wordsApart(name),
            )),
      )
      .sort((a, b) => (b.distinct ?? 0) - (a.distinct ?? 0))
      .slice(0, MOST_PARTS)
      .map(({ name }) => name);
    for (let size = 2; size <= parts.length; size++) {
      const columnsOfKey = parts.slice(0, size);
      const counted = await this.count(columnsOfKey);
      if (counted === undefined) return [];
      if (counted === rows)
        return [{ columns: columnsOfKey, found: 'counted' }];
    }
    return [];
  }

  private async count(columns: readonly string[]): Promise<number | undefined> {
    const rows = await this.ask(
      distinctStatement(this.request.table, columns),
      { code: 'note.key', values: { columns: columns.join(', ') } },
    );
    return numberOf(rows?.[0]?.different);
  }

  private async loads(
    columns: readonly ColumnProfile[],
    rows: number,
  ): Promise<ProfiledLoads | undefined> {
    const column = loadColumnOf(columns);
    if (column === undefined) return undefined;
    const lacking = columns
      .filter(({ nulls = 0 }) => nulls > 0 && nulls < rows)
      .slice(0, MOST_LACKING)
      .map(({ name }) => name);
    const answer = await this.ask(
      loadsStatement(this.request.table, column, lacking),
      { code: 'note.loads' },
    );
    if (!answer || answer.length === 0) return undefined;
    const seconds = numberOf(answer[0].newest);
    return {
      column,
      ...(seconds !== undefined && { newest: Math.round(seconds * 1000) }),
      days: answer.map(row => {
        const total = Number(row.total);
        return {
          day: String(row.day).slice(0, 10),
          rows: total,
          nulls: Object.fromEntries(
            lacking.map((name, nth) => [name, total - Number(row[`v${nth}`])]),
          ),
        };
      }),
    };
  }

  private async relationships(
    columns: readonly ColumnProfile[],
    keys: readonly ProfiledKey[],
    rows: number,
  ): Promise<readonly ProfiledRelationship[]> {
    const { schema, name, table, references = [], others = [] } = this.request;
    const declared = references.map(
      (reference): ProfiledRelationship => ({
        ...reference,
        found: 'declared',
      }),
    );
    const known = new Set(declared.flatMap(each => each.columns));
    const candidates = relationshipCandidates(
      {
        schema,
        table: name,
        keys: keys.map(key => key.columns),
        columns: columns
          .map(column => column.name)
          .filter(column => !known.has(column)),
      },
      others,
    );
    const found: ProfiledRelationship[] = [...declared];
    for (const candidate of candidates) {
      const { to } = candidate;
      const other = others.find(
        each => each.schema === to.schema && each.table === to.table,
      );
      const answer =
        other &&
        rows > 0 &&
        (await this.ask(
          missingStatement(table, candidate.columns, {
            parts: other.parts,
            columns: to.columns,
          }),
          {
            code: 'note.reference',
            values: { columns: candidate.columns.join(', '), table: to.table },
          },
        ));
      const missing = answer ? numberOf(answer[0]?.missing) : undefined;
      if (missing === undefined) {
        found.push({ ...candidate, found: 'named' });
      } else {
        found.push(
          missing === 0
            ? { ...candidate, found: 'counted' }
            : { ...candidate, found: 'broken', missing },
        );
      }
    }
    return found;
  }
}

/**
 * Looks at a table: its figures in one scan, then few statements for what figures cannot tell (whether keys are unique, few
 * values, loads by day, whether what is referred to is there). A statement that the engine refuses costs what it asks for, and
 * a note says so. Keeps no rows, and no values of columns that look sensitive.
 *
 * @throws what `execute` throws beside `StatementError`: the server cannot be asked; the signal's reason; `StatementError` when
 * the table itself cannot be read
 * @public
 */
export async function runProfile(
  request: ProfileRequest,
  execute: Execute,
  signal: AbortSignal = new AbortController().signal,
): Promise<TableProfile> {
  return new Profiling(request, execute, signal).run();
}

function isKeyName(name: string): boolean {
  return /\b(id|key|code|uuid|number|nr|no|sku|isbn|ean|gtin)$/.test(
    wordsApart(name),
  );
}
