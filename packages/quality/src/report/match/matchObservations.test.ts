import { readDocuments } from '@backstage-data-mesh/contract';
import { checksOf } from '../../check/checksOf';
import { fixture, NOW } from '../__testUtils__/fixtures';
import { DatasetCoordinates, Observation } from '../observation';
import { readReport } from '../readReport';
import { MatchTarget, ReportMapping } from './match';
import { matchObservations } from './matchObservations';

const ORDERS = `
apiVersion: v3.2.0
kind: DataContract
id: orders-contract
version: 1.2.0
servers:
  - server: production
    type: postgres
    database: shop
    schema: main
schema:
  - id: orders_object
    name: orders
    properties:
      - name: order_id
        logicalType: integer
        required: true
        unique: true
      - name: email
        physicalName: email_address
        logicalType: string
        required: true
        quality:
          - { id: email-no-nulls, metric: nullValues, mustBe: 0 }
      - name: status
        logicalType: string
        quality:
          - { id: some-missing, metric: nullValues, unit: percent, mustBeLessThan: 5 }
      - name: loaded_at
        logicalType: timestamp
      - name: customer
        logicalType: object
        properties:
          - { name: id, logicalType: string, required: true }
    quality:
      - { id: enough, metric: rowCount, mustBeBetween: [1, 10] }
slaProperties:
  - { id: fresh, property: freshness, value: 1, unit: h, element: orders.loaded_at }
`;

function target(text: string, key: string): MatchTarget {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract') throw new Error('not a contract');
  const { contract } = reading;
  return { key, contract, checks: checksOf(contract).checks };
}

const orders = target(ORDERS, 'datacontract:default/orders');

function contractOf(id: string, servers: string, name = 'orders'): MatchTarget {
  return target(
    `
apiVersion: v3.2.0
kind: DataContract
id: ${id}
version: 1.0.0
servers: ${servers}
schema:
  - name: ${name}
    properties:
      - { name: order_id, required: true }
`,
    id,
  );
}

function observation(
  more: Partial<Observation> & {
    readonly threshold?: string;
    readonly unit?: string;
  } = {},
): Observation {
  const { threshold, unit, ...rest } = more;
  return {
    id: 'a',
    type: 'check',
    tool: 'dbt',
    check: { id: 'test.a', name: 'a' },
    dataset: { database: 'shop', schema: 'main', table: 'orders' },
    outcome: { status: 'pass', threshold, unit, reason: 'It holds.' },
    observedAt: NOW,
    runId: 'run-1',
    ...rest,
  };
}

function match(
  more: Parameters<typeof observation>[0],
  targets: readonly MatchTarget[] = [orders],
  mappings: readonly ReportMapping[] = [],
) {
  return matchObservations([observation(more)], targets, mappings);
}

const at = (dataset: DatasetCoordinates) => ({ dataset });

describe('a result of another tool', () => {
  it('belongs to the rule that it names', () => {
    expect(
      match({
        contractId: 'orders-contract',
        ruleId: 'email-no-nulls',
        dataset: {},
      }).matched[0],
    ).toMatchObject({
      contract: 'datacontract:default/orders',
      object: 'orders',
      property: 'email',
      ruleId: 'email-no-nulls',
      reported: false,
      by: 'rule',
    });
  });

  it('belongs to the service level that it names', () => {
    const [found] = match({
      contractId: 'orders-contract',
      ruleId: 'fresh',
    }).matched;
    expect(found).toMatchObject({ property: 'loaded_at', by: 'rule' });
  });

  it('belongs to the check that asks the same of the same column', () => {
    const [found] = match({ column: 'order_id', kind: 'unique' }).matched;
    expect(found).toMatchObject({
      object: 'orders',
      property: 'order_id',
      reported: false,
      by: 'kind',
      server: 'production',
    });
    expect(orders.checks.find(({ id }) => id === found.checkId)?.kind).toBe(
      'unique',
    );
  });

  it('prefers the rule over the schema where both ask the same', () => {
    const [found] = match({ column: 'email', kind: 'nullValues' }).matched;
    expect(found).toMatchObject({ ruleId: 'email-no-nulls', by: 'kind' });
  });

  it('of a rule that bears some is not one of a test that bears none', () => {
    const found = (threshold: string | undefined, unit?: string) =>
      match({ column: 'status', kind: 'nullValues', threshold, unit })
        .matched[0];
    expect(found('= 0')).toMatchObject({ reported: true, by: 'column' });
    expect(found(undefined)).toMatchObject({ reported: true });
    expect(found('< 5', 'rows')).toMatchObject({ reported: true });
    expect(found('< 5', 'percent')).toMatchObject({
      reported: false,
      ruleId: 'some-missing',
    });
  });

  it('of a test that bears some is not one of a promise that bears none', () => {
    const [found] = match({
      column: 'order_id',
      kind: 'unique',
      threshold: '<= 10',
    }).matched;
    expect(found.reported).toBe(true);
  });

  it('of a part of the data is not one of a promise about all', () => {
    const [found] = match({
      column: 'order_id',
      kind: 'unique',
      partial: true,
    }).matched;
    expect(found).toMatchObject({ reported: true, by: 'column' });
  });

  it('compares bounds of row counts and ages', () => {
    const rows = (threshold: string) =>
      match({ kind: 'rowCount', threshold, unit: 'rows' }).matched[0];
    expect(rows('between 1 and 10')).toMatchObject({ ruleId: 'enough' });
    expect(rows('between 1 and 100')).toMatchObject({ reported: true });
    const age = (threshold: string, column?: string) =>
      match({ kind: 'freshness', threshold, unit: 'seconds', column })
        .matched[0];
    for (const column of [undefined, 'loaded_at']) {
      expect(age('<= 3600 seconds', column)).toMatchObject({
        property: 'loaded_at',
        reported: false,
      });
    }
    expect(age('<= 7200 seconds')).toMatchObject({ reported: true });
  });

  it('that has a table and no rule stands there as a check of its own, the same in every run', () => {
    const found = (runId: string) =>
      match({ column: 'ORDER_ID', runId, id: runId }).matched[0];
    expect(found('run-1')).toMatchObject({
      object: 'orders',
      property: 'order_id',
      reported: true,
      by: 'column',
    });
    expect(found('run-2').checkId).toBe(found('run-1').checkId);
    expect(
      match({ check: { id: 'b', name: 'b' } }).matched[0].checkId,
    ).not.toBe(match({}).matched[0].checkId);
  });

  it('about a column that the contract does not have stands at the table', () => {
    const [found] = match({ column: 'gone', kind: 'column' }).matched;
    expect(found).toMatchObject({
      object: 'orders',
      reported: true,
      by: 'table',
    });
    expect(found).not.toHaveProperty('property');
  });

  it('finds columns by physical name, in any case, and nested', () => {
    const property = (column: string) => match({ column }).matched[0].property;
    expect(property('EMAIL_ADDRESS')).toBe('email');
    expect(property('Email')).toBe('email');
    expect(property('customer.id')).toBe('customer.id');
  });

  it('that only measured belongs to the check, whatever that is held against', () => {
    const [found] = match({
      type: 'metric',
      column: 'status',
      kind: 'nullValues',
    }).matched;
    expect(found).toMatchObject({ ruleId: 'some-missing' });
  });

  it('is given to no check that two tests of one run claim', () => {
    const { matched } = matchObservations(
      ['a', 'b'].map(id =>
        observation({
          check: { id, name: id },
          column: 'order_id',
          kind: 'unique',
        }),
      ),
      [orders],
    );
    expect(matched.map(({ reported, by }) => [reported, by])).toEqual([
      [true, 'column'],
      [true, 'column'],
    ]);
    expect(matched[0].checkId).not.toBe(matched[1].checkId);
  });
});

describe('where data lies', () => {
  it.each([
    [
      'in another case, as Snowflake shouts',
      { database: 'SHOP', schema: 'MAIN', table: 'ORDERS' },
    ],
    ['without its database', { schema: 'main', table: 'orders' }],
    ['by its table alone', { table: 'orders' }],
  ])('is found %s', (_, dataset) => {
    expect(match(at(dataset)).matched).toHaveLength(1);
  });

  it.each([
    ['another database', { database: 'test', schema: 'main', table: 'orders' }],
    ['another schema', { schema: 'staging', table: 'orders' }],
    ['another table', { database: 'shop', schema: 'main', table: 'orders2' }],
  ])('is not found in %s', (_, dataset) => {
    expect(match(at(dataset)).unmatched[0]).toMatchObject({
      why: 'unknown-dataset',
      hint: expect.stringContaining(
        `Map the dataset "${Object.values(dataset).join('.')}"`,
      ),
    });
  });

  it('is told apart by the parts that are known', () => {
    const targets = [
      contractOf(
        'a',
        '[{ server: s, type: postgres, database: one, schema: main }]',
      ),
      contractOf(
        'b',
        '[{ server: s, type: postgres, database: two, schema: main }]',
      ),
      contractOf('c', '[{ server: s, type: postgres, schema: other }]'),
      contractOf('d', '[]'),
    ];
    const contract = (dataset: DatasetCoordinates) => {
      const { matched, unmatched } = match({ dataset }, targets);
      return matched[0]?.contract ?? unmatched[0].why;
    };
    const table = 'orders';
    expect(contract({ database: 'one', schema: 'main', table })).toBe('a');
    expect(contract({ database: 'two', schema: 'main', table })).toBe('b');
    expect(contract({ database: 'x', schema: 'other', table })).toBe('c');
    expect(contract({ schema: 'main', table })).toBe('ambiguous-dataset');
    expect(contract({ table })).toBe('ambiguous-dataset');
    // The one that does not say where it lies.
    expect(contract({ database: 'x', schema: 'y', table })).toBe('d');
  });

  it('is told apart by its spelling where nothing else differs', () => {
    const targets = [
      contractOf(
        'lower',
        '[{ server: s, type: postgres, schema: a }]',
        'orders',
      ),
      contractOf(
        'upper',
        '[{ server: s, type: postgres, schema: a }]',
        'ORDERS',
      ),
    ];
    const contract = (table: string) =>
      match({ dataset: { schema: 'a', table } }, targets);
    expect(contract('ORDERS').matched[0].contract).toBe('upper');
    expect(contract('orders').matched[0].contract).toBe('lower');
    expect(contract('Orders').unmatched[0].why).toBe('ambiguous-dataset');
  });

  it.each([
    [
      '{ type: bigquery, project: p, dataset: d }',
      { database: 'p', schema: 'd', table: 'orders' },
    ],
    [
      '{ type: trino, catalog: c, schema: d }',
      { database: 'c', schema: 'd', table: 'orders' },
    ],
    [
      '{ type: duckdb, database: data/shop.duckdb, schema: d }',
      { database: 'shop', schema: 'd', table: 'orders' },
    ],
    ['{ type: mysql, database: d }', { schema: 'd', table: 'orders' }],
    [
      '{ type: s3, location: "s3://bucket/{model}/*.parquet" }',
      { namespace: 's3://bucket', name: 'orders' },
    ],
  ])('is known of the server %s', (server, dataset) => {
    const targets = [
      contractOf('a', `[${server.replace('{', '{ server: s, ')}]`),
      contractOf('b', '[{ server: s, type: postgres, schema: other }]'),
    ];
    expect(match({ dataset }, targets).matched[0]).toMatchObject({
      contract: 'a',
      server: 's',
    });
  });

  it('is known of the physical name, which goes before the server', () => {
    const one = contractOf(
      'a',
      '[{ server: s, type: postgres, database: d, schema: x }]',
      'orders\n    physicalName: y.orders_v2',
    );
    const found = (dataset: DatasetCoordinates) =>
      match({ dataset }, [one]).matched.length;
    expect(found({ database: 'd', schema: 'y', table: 'orders_v2' })).toBe(1);
    expect(found({ database: 'd', schema: 'x', table: 'orders_v2' })).toBe(0);
  });

  it('of a topic may have dots', () => {
    const one = contractOf(
      'a',
      '[{ server: s, type: kafka, host: h }]',
      'orders\n    physicalName: sales.orders.v1',
    );
    expect(
      match({ dataset: { table: 'sales.orders.v1' } }, [one]).matched,
    ).toHaveLength(1);
  });

  it('on several servers of one contract is one place', () => {
    const one = contractOf(
      'a',
      '[{ server: dev, type: postgres, schema: dev }, { server: prod, type: postgres, schema: prod }]',
    );
    const found = (schema?: string) =>
      match({ dataset: { schema, table: 'orders' } }, [one]).matched[0];
    expect(found('dev')).toMatchObject({ contract: 'a', server: 'dev' });
    expect(found()).toMatchObject({ contract: 'a' });
    expect(found()).not.toHaveProperty('server');
  });
});

describe('what cannot be matched', () => {
  it('says that the report names no data', () => {
    expect(match({ dataset: {} }).unmatched[0]).toMatchObject({
      why: 'no-dataset',
      hint: expect.stringContaining('Map the check "test.a"'),
    });
  });

  it('is not guessed from the table when the contract it names is unknown', () => {
    expect(match({ contractId: 'gone' }).unmatched[0]).toMatchObject({
      why: 'unknown-contract',
      hint: expect.stringContaining('"gone"'),
    });
  });

  it('is the version it names, where a contract has several', () => {
    const other = {
      ...orders,
      key: 'v2',
      contract: { ...orders.contract, version: '2.0.0' },
    };
    const found = (contractVersion?: string) =>
      match({ contractId: 'orders-contract', contractVersion }, [
        orders,
        other,
      ]);
    expect(found('2.0.0').matched[0].contract).toBe('v2');
    expect(found().unmatched[0].why).toBe('ambiguous-contract');
  });

  it('stands at the contract, where only that is known', () => {
    expect(
      match({ contractId: 'orders-contract', dataset: {} }).matched[0],
    ).toMatchObject({ by: 'contract', reported: true });
  });
});

describe('a mapping', () => {
  const unknown = at({ namespace: 'spark', name: 'Orders_Table' });

  it('says where data belongs, and then column and kind are found', () => {
    const mappings = [
      {
        dataset: 'orders_table',
        contract: 'orders-contract',
        object: 'orders',
      },
    ];
    expect(
      match(
        { ...unknown, column: 'order_id', kind: 'unique' },
        [orders],
        mappings,
      ).matched[0],
    ).toMatchObject({ property: 'order_id', reported: false, by: 'mapping' });
  });

  it('says where a check belongs, to the rule', () => {
    const mappings = [
      {
        tool: 'dbt',
        check: 'test.a',
        contract: 'datacontract:default/orders',
        object: 'orders_object',
        rule: 'enough',
      },
    ];
    expect(match(unknown, [orders], mappings).matched[0]).toMatchObject({
      ruleId: 'enough',
      by: 'mapping',
    });
    expect(
      match({ ...unknown, tool: 'soda' }, [orders], mappings).unmatched,
    ).toHaveLength(1);
  });

  it('goes before what the names of tables say, but not before a rule that is named', () => {
    const other = contractOf('other', '[]', 'elsewhere');
    const mappings = [
      { dataset: 'shop.main.orders', contract: 'other', object: 'elsewhere' },
    ];
    expect(match({}, [orders, other], mappings).matched[0].contract).toBe(
      'other',
    );
    expect(
      match(
        { contractId: 'orders-contract', ruleId: 'enough' },
        [orders, other],
        mappings,
      ).matched[0].by,
    ).toBe('rule');
  });

  it('that names what is not there says so', () => {
    for (const mapping of [
      { contract: 'gone' },
      { contract: 'orders-contract', object: 'gone' },
      { contract: 'orders-contract', rule: 'gone' },
    ]) {
      expect(
        match(unknown, [orders], [{ dataset: 'Orders_Table', ...mapping }])
          .unmatched[0],
      ).toMatchObject({
        why: 'unknown-mapping',
        hint: expect.stringContaining('"gone"'),
      });
    }
  });
});

describe('files of real tools', () => {
  const LOCAL = ORDERS.replace('type: postgres', 'type: duckdb').replace(
    'database: shop',
    'database: shop.duckdb',
  );
  const targets = [target(LOCAL, 'orders')];

  function matched(name: string) {
    const { observations } = readReport(fixture(name), {
      companions: [fixture('dbt-manifest.json')],
      now: NOW,
    });
    const { matched: found, unmatched } = matchObservations(
      observations,
      targets,
    );
    return {
      found: Object.fromEntries(
        found.map(each => [each.observation.check.name, each]),
      ),
      unmatched,
    };
  }

  it('of dbt', () => {
    const { found, unmatched } = matched('dbt-run-results.json');
    expect(
      unmatched.map(({ observation: { check }, why }) => [check.name, why]),
    ).toEqual([['not_null_broken_x', 'unknown-dataset']]);
    expect(found.not_null_orders_email).toMatchObject({
      by: 'rule',
      ruleId: 'email-no-nulls',
    });
    expect(found.unique_orders_order_id).toMatchObject({
      by: 'kind',
      property: 'order_id',
    });
    expect(found.not_null_orders_order_id).toMatchObject({ by: 'kind' });
    expect(found.tolerant).toMatchObject({ reported: true });
    expect(found.no_negative).toMatchObject({ reported: true, by: 'table' });
  });

  it('of datacontract-cli, whose rules are all found by id', () => {
    const { found, unmatched } = matched('datacontract-cli.json');
    expect(unmatched).toEqual([]);
    const by = (key: string) =>
      Object.values(found).find(
        ({ observation: { check } }) => check.id === key,
      );
    expect(by('orders__email__field_null_values')).toMatchObject({
      by: 'rule',
    });
    expect(by('orders__loaded_at__servicelevel_freshness')).toMatchObject({
      by: 'rule',
      ruleId: 'fresh',
    });
    expect(by('orders__order_id__field_unique')).toMatchObject({ by: 'kind' });
    expect(by('orders__email__field_required')).toMatchObject({
      by: 'kind',
      property: 'email',
    });
    expect(by('orders__order_id__field_is_present')).toMatchObject({
      by: 'kind',
    });
  });

  it.each([
    ['gx-checkpoint.json'],
    ['gx-batch-validate.json'],
    ['soda-3.json'],
  ])('of %s', name => {
    const { found, unmatched } = matched(name);
    expect(unmatched).toEqual([]);
    expect(
      Object.values(found).filter(({ reported }) => !reported).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('of describe(), which calls a table by the name of its asset', () => {
    const { found, unmatched } = matched('gx-describe.json');
    expect(found).toEqual({});
    expect(unmatched[0].hint).toContain('Map the dataset "shop/orders_asset"');
  });
});
