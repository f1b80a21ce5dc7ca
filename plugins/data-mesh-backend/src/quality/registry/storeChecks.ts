import { Contract } from '@backstage-data-mesh/contract';
import { checksOf, reportedNamesOf } from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { markContractsDue } from '../../governance/due/markDue';
import { chunks } from '../../database/chunks';
import { dialectOf } from '../../database/dialect';
import { CheckRow, promisedRow, READ_COLUMNS, UNMEASURED } from './checkRow';
import { isProduction } from './production';
import { reportDatasetsOf } from './reportDatasets';
import { lockContracts, recomputeStanding } from './standing';

const ROWS_AT_ONCE = 200;

/** All that the tables hold of what a contract promises. */
export interface ContractChecks {
  readonly contractRef: string;
  readonly checks: readonly CheckRow[];
  readonly tables: readonly Record<string, unknown>[];
  readonly servers: readonly Record<string, unknown>[];
  readonly datasets: readonly Record<string, unknown>[];
}

export function contractChecks(
  contractRef: string,
  contract: Contract,
): ContractChecks {
  const { checks, notExecutable } = checksOf(contract);
  const servers = new Map(
    contract.servers.map((server, position) => [
      server.server,
      {
        contract_ref: contractRef,
        server: server.server,
        position,
        environment: server.environment ?? null,
        production: isProduction(server.environment),
        details: JSON.stringify(server),
      },
    ]),
  );
  return {
    contractRef,
    checks: [
      ...checks.map(check => promisedRow(contractRef, check)),
      ...notExecutable.map(({ check, why }) =>
        promisedRow(contractRef, check, why),
      ),
    ],
    tables: reportedNamesOf(contract).map(name => ({
      contract_ref: contractRef,
      table_name: name,
    })),
    servers: [...servers.values()],
    datasets: reportDatasetsOf(contract).map((entry, position) => ({
      contract_ref: contractRef,
      position,
      dataset: entry.dataset,
      tool: entry.tool ?? null,
      object: entry.object ?? null,
    })),
  };
}

/**
 * Puts what contracts promise in the place of what they promised. A check that is promised no more keeps its results, and
 * has them again when it comes back; checks that only other tools have stay. Run in a transaction, after the rows of
 * `contract_quality` are there.
 */
export async function storeChecks(
  tx: Knex.Transaction,
  contracts: readonly ContractChecks[],
): Promise<void> {
  const refs = contracts.map(({ contractRef }) => contractRef);
  await lockContracts(tx, refs);
  const rows = contracts.flatMap(({ checks }) => checks);
  for (const some of chunks(rows, ROWS_AT_ONCE)) {
    await tx('checks')
      .insert(some.map(row => ({ ...row, ...UNMEASURED })))
      .onConflict(['contract_ref', 'check_key'])
      .merge([...READ_COLUMNS]);
  }
  const promised = new Set(
    rows.map(row => keyOf(row.contract_ref, row.check_key)),
  );
  const stored: {
    id: number;
    contract_ref: string;
    check_key: string;
    origin: string;
    promised: boolean | number;
  }[] = await tx('checks')
    .select('id', 'contract_ref', 'check_key', 'origin', 'promised')
    .whereRaw(dialectOf(tx).inTexts('contract_ref', refs));
  const broken = stored.filter(
    row =>
      row.promised &&
      row.origin !== 'reported' &&
      !promised.has(keyOf(row.contract_ref, row.check_key)),
  );
  await tx('checks')
    .whereRaw(
      dialectOf(tx).inIds(
        'id',
        broken.map(row => row.id),
      ),
    )
    .update({ promised: false });
  await replace(
    tx,
    'contract_tables',
    refs,
    contracts.flatMap(c => c.tables),
  );
  await replace(
    tx,
    'contract_servers',
    refs,
    contracts.flatMap(c => c.servers),
  );
  await replace(
    tx,
    'contract_datasets',
    refs,
    contracts.flatMap(c => c.datasets),
  );
  await recomputeStanding(
    tx,
    stored.map(row => row.id),
  );
  await markContractsDue(tx, refs);
}

async function replace(
  tx: Knex.Transaction,
  table: 'contract_tables' | 'contract_servers' | 'contract_datasets',
  refs: readonly string[],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await tx(table)
    .whereRaw(dialectOf(tx).inTexts('contract_ref', refs))
    .delete();
  for (const some of chunks(rows, ROWS_AT_ONCE)) await tx(table).insert(some);
}

function keyOf(contractRef: string, checkKey: string): string {
  return `${contractRef} ${checkKey}`;
}
