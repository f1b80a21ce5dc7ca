import { Knex } from 'knex';
import { nameOf } from '../database/labels';
import { FindingRecord } from '../database/records';
import { finding } from './findings';

/** What can only be said of all entities together, and what the catalog says of each. */
export async function deriveFindings(
  knex: Knex,
  circles: readonly (readonly string[])[],
): Promise<FindingRecord[]> {
  return [
    ...(await unmappedOwners(knex)),
    ...(await unmappedDomains(knex)),
    ...(await missingContracts(knex)),
    ...(await contractsWithoutProduct(knex)),
    ...circles.map(circularDomain),
    ...(await processingErrors(knex)),
  ];
}

async function unmappedOwners(knex: Knex): Promise<FindingRecord[]> {
  const unmapped = (table: 'products' | 'contracts') =>
    knex(`${table} as e`)
      .select(
        'e.ref',
        'e.source_file',
        'e.source_line',
        'e.owner_ref as target',
        'e.unmapped_owner as written',
      )
      .leftJoin('owners as o', 'o.ref', 'e.owner_ref')
      .where(q => q.whereNull('o.ref').orWhereNotNull('e.unmapped_owner'));
  const rows = await unmapped('products').unionAll(unmapped('contracts'));
  return rows.map(row =>
    located(row, {
      source: 'derived',
      kind: 'unmapped-owner',
      code: 'unmapped-owner',
      severity: 'warning',
      entityRef: row.ref,
      field: 'owner',
      message: unmappedMessage('owner', row.written, row.target),
      fix: 'Add the group to the catalog, or map the name to one in the configuration of the catalog module.',
    }),
  );
}

async function unmappedDomains(knex: Knex): Promise<FindingRecord[]> {
  const unmapped = (table: 'products' | 'contracts') =>
    knex(`${table} as e`)
      .select(
        'e.ref',
        'e.source_file',
        'e.source_line',
        'e.domain_ref as target',
        'e.unmapped_domain as written',
      )
      .leftJoin('domains as d', 'd.ref', 'e.domain_ref')
      .where(q =>
        q
          .where(inner => inner.whereNotNull('e.domain_ref').whereNull('d.ref'))
          .orWhereNotNull('e.unmapped_domain'),
      );
  const rows = await unmapped('products').unionAll(unmapped('contracts'));
  return rows.map(row =>
    located(row, {
      source: 'derived',
      kind: 'unmapped-domain',
      code: 'unmapped-domain',
      severity: 'warning',
      entityRef: row.ref,
      field: 'domain',
      message: unmappedMessage('domain', row.written, row.target),
      fix: 'Add the Domain to the catalog, or map the name to one in the configuration of the catalog module.',
    }),
  );
}

function unmappedMessage(
  what: 'owner' | 'domain',
  written: string | null,
  target: string | null,
): string {
  const kinds = what === 'owner' ? 'group or user' : 'Domain';
  if (written) {
    return `The file names \`${written}\` as ${what}, for which the catalog has no ${kinds}.`;
  }
  return target
    ? `The ${what} \`${target}\` does not exist in the catalog.`
    : `There is no ${what}.`;
}

async function missingContracts(knex: Knex): Promise<FindingRecord[]> {
  const rows = await knex('product_ports as po')
    .select(
      'p.ref',
      'p.source_file',
      'p.source_line',
      'po.direction',
      'po.name',
      'po.version',
      'po.contract_ref',
    )
    .join('products as p', 'p.id', 'po.product_id')
    .leftJoin('contracts as c', 'c.ref', 'po.contract_ref')
    .whereNotNull('po.contract_ref')
    .whereNull('c.ref');
  return rows.map(row => {
    const port = `${row.direction === 'in' ? 'input' : 'output'} port`;
    const label = row.version ? `${row.name} ${row.version}` : row.name;
    return located(
      row,
      {
        source: 'derived',
        kind: 'missing-contract',
        code: 'missing-contract',
        severity: 'warning',
        entityRef: row.ref,
        field: `${row.direction === 'in' ? 'inputPorts' : 'outputPorts'}.${
          row.name
        }`,
        message: `The ${port} \`${label}\` names the contract \`${nameOf(
          row.contract_ref,
        )}\`, which the catalog does not have.`,
        fix: 'Check the contract id, or let the catalog read the file with this contract.',
      },
      `${row.direction} ${row.name} ${row.version ?? ''} ${row.contract_ref}`,
    );
  });
}

async function contractsWithoutProduct(knex: Knex): Promise<FindingRecord[]> {
  const rows = await knex('contracts as c')
    .select('c.ref', 'c.source_file', 'c.source_line')
    .whereNotExists(
      knex('product_ports as po')
        .select(knex.raw('1'))
        .whereRaw('po.contract_ref = c.ref')
        .where('po.direction', 'out'),
    );
  return rows.map(row =>
    located(row, {
      source: 'derived',
      kind: 'contract-without-product',
      code: 'contract-without-product',
      severity: 'info',
      entityRef: row.ref,
      message: 'No data product has an output port under this contract.',
      fix: 'Name the contract on the output port that it is about.',
    }),
  );
}

function circularDomain(circle: readonly string[]): FindingRecord {
  const way = [...circle, circle[0]].map(ref => `\`${nameOf(ref)}\``);
  return finding({
    source: 'derived',
    kind: 'circular-domain',
    code: 'circular-domain',
    severity: 'error',
    entityRef: circle[0],
    field: 'spec.subdomainOf',
    message: `The domain belongs to itself: ${way.join(' → ')}.`,
    fix: 'Remove `subdomainOf` from one of them.',
  });
}

async function processingErrors(knex: Knex): Promise<FindingRecord[]> {
  const failing = (table: 'products' | 'contracts' | 'domains') =>
    knex(table)
      .select('ref', 'source_file', 'source_line', 'status_errors')
      .whereNot('status_errors', '[]');
  const rows: (InFile & { ref: string; status_errors: string })[] =
    await failing('products').unionAll([
      failing('contracts'),
      failing('domains'),
    ]);
  return rows.flatMap(row => {
    const messages: string[] = JSON.parse(row.status_errors);
    return messages.map(message =>
      located(
        row,
        {
          source: 'status',
          kind: 'broken-file',
          code: 'processing-error',
          severity: 'error',
          entityRef: row.ref,
          message: `The catalog cannot process it and keeps its last good state: ${message}`,
          fix: 'Correct the file; the entity follows at its next refresh.',
        },
        message,
      ),
    );
  });
}

interface InFile {
  readonly source_file: string | null;
  readonly source_line: number | null;
}

/** With the file that the entity is defined in. Its id does not depend on it: a file that moved leaves the finding. */
function located(
  { source_file, source_line }: InFile,
  ...about: Parameters<typeof finding>
): FindingRecord {
  return {
    ...finding(...about),
    file: source_file ?? undefined,
    line: source_line ?? undefined,
  };
}
