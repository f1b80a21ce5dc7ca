import { Contract, readDocuments } from '@backstage-data-mesh/contract';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NOW, planFor } from './__testUtils__/contract';
import { duckdbEngine, Engine } from './__testUtils__/engines';
import { checksOf } from './check/checksOf';
import { physicalNameOf } from './check/field';
import { DIALECTS } from './dialect/dialects';
import { planChecks } from './plan/planChecks';
import { tableNameOf } from './plan/source';
import { runPlan } from './run/runPlan';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '../../..');
const EXAMPLES = contractsBelow(path.join(ROOT, 'examples/org'));
const CORPUS = contractsBelow(path.join(ROOT, '../shared/corpus'));

if (CORPUS.length === 0) {
  process.stdout.write(
    'Contracts of others are not tried: there is no folder ../shared/corpus.\n',
  );
}

function contractsBelow(folder: string): [string, Contract][] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ya?ml$/.test(file))
    .sort()
    .flatMap(file =>
      readDocuments(readFileSync(path.join(folder, file), 'utf8')).flatMap(
        reading =>
          reading.type === 'contract'
            ? [[file, reading.contract] as [string, Contract]]
            : [],
      ),
    );
}

/** Tables as a contract promises them, without rows. */
function tablesOf(contract: Contract): string[] {
  const { name } = DIALECTS.duckdb;
  return contract.schema.map(object => {
    const columns = object.properties.map(
      property => `${name(physicalNameOf(property))} ${typeOf(property)}`,
    );
    return `CREATE TABLE ${tableNameOf(object)
      .map(name)
      .join('.')} (${columns.join(', ')})`;
  });
}

type Property = Contract['schema'][number]['properties'][number];

function typeOf(property: Property): string {
  const { physicalType = '', logicalType } = property;
  if (
    /^(?:VARCHAR|CHAR|TEXT|DATE|TIME|TIMESTAMP|BOOLEAN|INTEGER|SMALLINT|BIGINT|DOUBLE|DECIMAL|NUMERIC|MAP)\b/.test(
      physicalType,
    )
  ) {
    return physicalType;
  }
  if (property.properties.length > 0) {
    return `STRUCT(${property.properties
      .map(
        inner =>
          `${DIALECTS.duckdb.name(physicalNameOf(inner))} ${typeOf(inner)}`,
      )
      .join(', ')})`;
  }
  if (property.items) {
    return `${typeOf(property.items)}[]`;
  }
  const types: Record<string, string> = {
    integer: 'INTEGER',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
    timestamp: 'TIMESTAMP',
    time: 'TIME',
  };
  return types[logicalType ?? ''] ?? 'VARCHAR';
}

describe('the contracts of the example company', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(30);
  });

  it('come to checks, nearly all of which can be executed', () => {
    const all = EXAMPLES.map(([, contract]) => checksOf(contract));
    const executable = all.flatMap(({ checks }) => checks).length;
    const others = all
      .flatMap(({ notExecutable }) => notExecutable)
      .filter(({ check }) => check.kind !== 'text' && check.kind !== 'custom');
    expect(executable).toBeGreaterThan(1000);
    expect(others.length / executable).toBeLessThan(0.05);
  });

  describe('on tables as they promise them', () => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await duckdbEngine();
    });
    afterEach(() => engine.close());

    it.each(EXAMPLES)(
      '%s: every statement is accepted',
      async (_, contract) => {
        for (const sql of tablesOf(contract)) {
          await engine.run(sql);
        }
        const errors: string[] = [];
        for await (const { check, outcome } of runPlan(
          planFor(contract),
          engine.execute,
        )) {
          // Rules in SQL compute nothing of no rows; one looks into a table of another contract in the same database.
          const excused =
            check.kind === 'sql' &&
            (/gave no value/.test(outcome.reason) ||
              check.id === 'suppliers-are-known');
          if (outcome.status === 'error' && !excused) {
            errors.push(`${check.id}: ${outcome.reason}`);
          }
        }
        expect(errors).toEqual([]);
      },
    );
  });
});

describe('contracts of others', () => {
  it('can be planned for every engine, and no two checks have the same id', () => {
    for (const [file, contract] of [...EXAMPLES, ...CORPUS]) {
      const { checks, notExecutable } = checksOf(contract);
      const ids = [...checks, ...notExecutable.map(({ check }) => check)].map(
        ({ id }) => id,
      );
      expect([file, new Set(ids).size]).toEqual([file, ids.length]);
      for (const dialect of Object.values(DIALECTS)) {
        const plan = planChecks({ contract, checks, dialect, now: NOW });
        const planned = plan.scans.flatMap(scan => {
          if (scan.kind === 'rows')
            return scan.measures.map(({ check }) => check);
          return 'checks' in scan ? scan.checks : [scan.check];
        });
        expect([file, planned.length + plan.refused.length]).toEqual([
          file,
          checks.length,
        ]);
      }
    }
  });
});
