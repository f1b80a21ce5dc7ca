import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { DataMeshKind, dataMeshKinds } from './kinds';
import { dataMeshEditorSchemas, dataMeshEntitySchemas } from './schemas';

function errorsOf(
  schemas: typeof dataMeshEntitySchemas,
  kind: DataMeshKind,
  spec: object,
): string[] {
  const validate = new Ajv({ allErrors: true }).compile(schemas[kind]);
  validate({
    apiVersion: 'data-mesh/v1',
    kind,
    metadata: { name: 'orders' },
    spec,
  });
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  );
}

const contract = {
  type: 'odcs',
  lifecycle: 'production',
  owner: 'group:default/sales',
  definition: 'kind: DataContract',
};

describe('schemas of the kinds', () => {
  it('accept a product with ports and a contract with its text', () => {
    expect(
      errorsOf(dataMeshEntitySchemas, 'DataProduct', {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'sales',
        inputPorts: [{ name: 'shop' }],
        outputPorts: [{ name: 'orders', version: '1.10', contract: 'orders' }],
      }),
    ).toEqual([]);
    expect(errorsOf(dataMeshEntitySchemas, 'DataContract', contract)).toEqual(
      [],
    );
  });

  it.each(['DataScorecard', 'DataPolicy'] as const)(
    'leave the rules of a %s to the rule engine, and ask for owner, type and lifecycle',
    kind => {
      const spec = {
        type: 'product',
        lifecycle: 'production',
        owner: 'guild',
        rules: [{ weight: 'heavy' }, 'nonsense'],
      };
      expect(errorsOf(dataMeshEntitySchemas, kind, spec)).toEqual([]);
      expect(errorsOf(dataMeshEntitySchemas, kind, { domain: ' ' })).toEqual([
        "/spec must have required property 'type'",
        "/spec must have required property 'lifecycle'",
        "/spec must have required property 'owner'",
        '/spec/domain must match pattern "\\S"',
      ]);
    },
  );

  it('name the field that is missing, blank or of the wrong type', () => {
    expect(
      errorsOf(dataMeshEntitySchemas, 'DataProduct', {
        type: 'aggregate',
        owner: ' ',
        outputPorts: [{ version: 1 }],
      }),
    ).toEqual([
      "/spec must have required property 'lifecycle'",
      '/spec/owner must match pattern "\\S"',
      "/spec/outputPorts/0 must have required property 'name'",
      '/spec/outputPorts/0/version must be string',
    ]);
  });

  it('take a placeholder for a text in an editor only', () => {
    const spec = { ...contract, definition: { $text: './orders.odcs.yaml' } };
    expect(errorsOf(dataMeshEditorSchemas, 'DataContract', spec)).toEqual([]);
    expect(errorsOf(dataMeshEntitySchemas, 'DataContract', spec)).toEqual([
      '/spec/definition must be string',
    ]);
  });

  // `yarn schemas` writes them, and leaves their layout to prettier.
  it.each(dataMeshKinds)('are in schema/%s.schema.json for editors', kind => {
    const file = path.resolve(__dirname, `../../schema/${kind}.schema.json`);
    const schema = dataMeshEditorSchemas[kind];
    if (process.env.WRITE_SCHEMAS) writeFileSync(file, JSON.stringify(schema));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schema);
  });
});
