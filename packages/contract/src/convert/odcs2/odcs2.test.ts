import { Contract } from '../../model/contract';
import { readDocuments } from '../../read/readDocuments';
import { ContractReading } from '../../read/reading';

function read(text: string): ContractReading {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading;
}

function contractOf(rest: string): Contract {
  return read(`kind: DataContract\nuuid: a\nversion: 1.0.0\n${rest}`).contract;
}

const FILE = `kind: DataContract
apiVersion: v2.2.2
uuid: 53581432-6c55-4ba2-a65f-72344a91553a
version: 1.10
status: draft
type: tables
datasetName: access_views
quantumName: seller views
datasetDomain: seller
userConsumptionMode: Analytical
description: {purpose: Selling, usage: Prediction}
tags: [transactions]
productDl: sellers@acme.example
productSlackChannel: '#sellers'
productFeedbackUrl: https://feedback.acme.example
server: db.acme.example:5432
database: warehouse.sales
driver: jdbc:postgresql
username: anna
password: hunter2hunter2
dataset:
  - table: orders
    priorTableName: order
    dataGranularity: one row per order
    columns:
      - column: id
        isPrimaryKey: true
        primaryKeyPosition: 1
        logicalType: String
        physicalType: varchar(18)
        isNullable: false
        isUnique: true
        clusterStatus: true
      - column: day
        logicalType: date
        physicalType: date
        isNullable: true
        partitionStatus: true
        partitionKeyPosition: 1
        encryptedColumnName: day_x
        transformSourceTables: [t1]
        sampleValues: ['2022-10-03']
        criticalDataElementStatus: true
        quality:
          - code: notEmpty
            templateName: NullCheck
            toolName: Elevate
            toolRuleName: DQ.null
            dimension: cp
            scheduleCronExpression: 0 20 * * *
price: {priceAmount: 9.95, priceCurrency: USD, priceUnit: GB, note: net}
stakeholders:
  - {username: bo, role: Owner, comment: since the start, dateIn: 2022-08-02}
roles:
  - {role: reader, access: read, firstLevelApprovers: Boss}
slaDefaultColumn: orders.day
slaProperties:
  - {property: latency, value: 4, unit: d}
  - {property: retention, value: 3, unit: y, column: orders.id}
contractCreatedTs: 2022-11-15 02:59:43
`;

describe('a contract of ODCS 2.2', () => {
  const { contract, problems } = read(FILE);

  it('has its old names as those of today', () => {
    expect(contract).toMatchObject({
      standard: { name: 'odcs', version: 'v2.2.2' },
      id: '53581432-6c55-4ba2-a65f-72344a91553a',
      name: 'access_views',
      version: '1.10',
      status: 'draft',
      dataProduct: 'seller views',
      domain: 'seller',
      description: { purpose: 'Selling', usage: 'Prediction' },
      tags: ['transactions'],
      createdAt: '2022-11-15 02:59:43',
      price: { amount: 9.95, currency: 'USD', unit: 'GB' },
      roles: [{ role: 'reader', access: 'read', firstLevelApprovers: 'Boss' }],
    });
  });

  it('has its tables and columns as schema', () => {
    const [orders] = contract.schema;
    expect(orders).toMatchObject({
      name: 'orders',
      physicalType: 'table',
      granularity: 'one row per order',
      customProperties: [{ property: 'priorTableName', value: 'order' }],
    });
    expect(orders.properties).toMatchObject([
      {
        name: 'id',
        logicalType: 'string',
        physicalType: 'varchar(18)',
        required: true,
        unique: true,
        primaryKey: true,
        primaryKeyPosition: 1,
      },
      {
        name: 'day',
        required: false,
        partitioned: true,
        partitionKeyPosition: 1,
        encryptedName: 'day_x',
        criticalDataElement: true,
        examples: ['2022-10-03'],
        transform: { sources: ['t1'] },
      },
    ]);
  });

  it('claims nothing about nulls where nothing is said', () => {
    const [{ properties }] = contractOf(
      'dataset: [{table: t, columns: [{column: a}]}]',
    ).schema;
    expect(properties[0].required).toBe(false);
  });

  it('has rules of a tool as custom rules of that engine', () => {
    expect(contract.schema[0].properties[1].quality).toMatchObject([
      {
        name: 'notEmpty',
        type: 'custom',
        engine: 'Elevate',
        implementation: 'DQ.null',
        dimension: 'completeness',
        schedule: '0 20 * * *',
        scheduler: 'cron',
        customProperties: [{ property: 'templateName', value: 'NullCheck' }],
      },
    ]);
  });

  it('has its channels as support, its stakeholders as team', () => {
    expect(contract.support).toMatchObject([
      {
        channel: 'sellers@acme.example',
        tool: 'email',
        url: 'mailto:sellers@acme.example',
      },
      { channel: '#sellers', tool: 'slack' },
      { channel: 'feedback', url: 'https://feedback.acme.example' },
    ]);
    expect(contract.team.members).toMatchObject([
      { username: 'bo', role: 'Owner', description: 'since the start' },
    ]);
  });

  it('has its service levels, with the default column where none is named', () => {
    expect(contract.serviceLevels).toMatchObject([
      {
        property: 'latency',
        value: '4',
        elements: ['orders.day'],
        quantity: { type: 'duration', seconds: 4 * 86400 },
      },
      { property: 'retention', elements: ['orders.id'] },
    ]);
  });

  it('has one server, without credentials', () => {
    expect(contract.servers).toMatchObject([
      {
        server: 'default',
        type: 'postgresql',
        properties: {
          host: 'db.acme.example',
          port: '5432',
          database: 'warehouse',
          schema: 'sales',
        },
      },
    ]);
    expect(JSON.stringify(contract)).not.toMatch(/anna|hunter2/);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'credential-in-server',
        path: ['password'],
        place: { line: 20, column: 11 },
      }),
    );
  });

  it.each([
    [
      'server: s3://shop/orders/*.csv',
      { type: 's3', properties: { location: 's3://shop/orders/*.csv' } },
    ],
    [
      'sourceSystem: bigQuery\nproject: edw\ndatasetName: views',
      { type: 'bigquery', properties: { project: 'edw', dataset: 'views' } },
    ],
    [
      'server: db.acme.example\ndriver: jdbc:oracle\ndatabase: d',
      {
        type: 'custom',
        properties: { host: 'db.acme.example', database: 'd' },
      },
    ],
  ])('has the server that %j speaks of', (text, server) => {
    expect(contractOf(text).servers).toMatchObject([server]);
  });

  it('keeps what has no field of its own', () => {
    expect(contract.customProperties).toMatchObject([
      { property: 'price.note', value: 'net' },
      { property: 'userConsumptionMode', value: 'Analytical' },
    ]);
    const [id] = contract.schema[0].properties;
    expect(id.customProperties).toMatchObject([
      { property: 'logicalType', value: 'String' },
      { property: 'clusterStatus', value: true },
    ]);
  });

  it('says what is wrong where it is written', () => {
    const { problems: found } = read(
      FILE.replace('column: orders.id', 'column: orders.nothing'),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'dangling-element',
        path: ['slaProperties', 1, 'column'],
        place: expect.objectContaining({ line: 59 }),
      }),
    );
  });

  it('knows the way to each part in the document as it is written', () => {
    const reading = read(FILE);
    const [orders] = reading.contract.schema;
    expect(reading.pathOf(orders)).toEqual(['dataset', 0]);
    expect(reading.pathOf(orders.properties[1].quality[0])).toEqual([
      'dataset',
      0,
      'columns',
      1,
      'quality',
      0,
    ]);
    expect(reading.placeOf(reading.pathOf(orders.properties[1]))).toEqual({
      line: 34,
      column: 9,
    });
  });

  it.each(['${DB_PASSWORD}', 'secretsecret'])(
    'never hands out a credential, nor what hides one (%s)',
    password => {
      const text = JSON.stringify(
        contractOf(
          `server: jdbc:postgresql://me:${password}@db/x\npassword: ${password}\nusername: me2\ndatabase: d\n`,
        ),
      );
      expect(text).not.toContain(password);
      expect(text).not.toContain('me2');
    },
  );

  it('gives a custom property another name where its own is taken', () => {
    expect(
      contractOf(
        'userConsumptionMode: a\ncustomProperties: [{property: userConsumptionMode, value: b}]\n',
      ).customProperties,
    ).toMatchObject([
      { property: 'userConsumptionMode', value: 'b' },
      { property: 'odcs2.userConsumptionMode', value: 'a' },
    ]);
  });

  it('reads descriptions of several paragraphs, as 2.2.1 has them', () => {
    expect(
      contractOf('dataset: [{table: t, description: [One., Two.]}]').schema[0]
        .description,
    ).toBe('One.\nTwo.');
  });
});
