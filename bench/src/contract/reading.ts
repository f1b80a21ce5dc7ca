import { readDocuments } from '@backstage-data-mesh/contract';
import * as jsYaml from 'js-yaml';
import { Row } from '../report';
import { bytesOf, Collection, ContractFile } from './files';
import { officialSchemas } from './officialSchema';
import { race } from './race';

const LARGE = 100_000;

/** Reading, normalising and linting, beside what reads and validates without a model. */
export function reading({ name, files }: Collection): Row[] {
  const schemaOf = officialSchemas();
  const hasSchema = files.filter(({ apiVersion }) => schemaOf(apiVersion));
  if (hasSchema.length === 0) {
    process.stdout.write(
      `${name}: the official schemas are not here, no row for them\n`,
    );
  }
  const small = files.filter(({ bytes }) => bytes < LARGE);
  return [
    ...throughput(`${name}, ${small.length} small`, small),
    ...(hasSchema.length > 0 ? besideSchema(name, hasSchema) : []),
    ...files.filter(({ bytes }) => bytes >= LARGE).flatMap(large),
  ];
}

function throughput(label: string, files: readonly ContractFile[]): Row[] {
  const ms = race(
    {
      ours: () => files.map(({ text }) => readDocuments(text)),
      jsYaml: () => files.map(({ text }) => jsYaml.load(text)),
    },
    2_500,
  );
  const rate = (each: number) => bytesOf(files) / 1e6 / (each / 1000);
  return [
    {
      case: label,
      metric: 'read + lint',
      value: rate(ms.ours),
      unit: 'MB/s',
      target: '>= 6',
    },
    {
      case: label,
      metric: 'read + lint',
      value: files.length / (ms.ours / 1000),
      unit: 'files/s',
    },
    {
      case: label,
      metric: 'js-yaml alone',
      value: rate(ms.jsYaml),
      unit: 'MB/s',
    },
    {
      case: label,
      metric: 'time beside js-yaml',
      value: ms.ours / ms.jsYaml,
      unit: 'x',
      target: '<= 2.5',
    },
  ];
}

function besideSchema(name: string, files: readonly ContractFile[]): Row[] {
  const schemaOf = officialSchemas();
  const pairs = files.map(({ text, apiVersion }) => ({
    text,
    validate: schemaOf(apiVersion),
  }));
  const ms = race(
    {
      ours: () => files.map(({ text }) => readDocuments(text)),
      schema: () =>
        pairs.map(({ text, validate }) => validate?.(jsYaml.load(text))),
    },
    2_500,
  );
  const label = `${name}, ${files.length} with a schema`;
  return [
    {
      case: label,
      metric: 'js-yaml + ajv + official schema',
      value: bytesOf(files) / 1e6 / (ms.schema / 1000),
      unit: 'MB/s',
    },
    {
      case: label,
      metric: 'time beside js-yaml + ajv + official schema',
      value: ms.ours / ms.schema,
      unit: 'x',
    },
  ];
}

function large(file: ContractFile): Row[] {
  const { ours, jsYaml: alone } = race(
    {
      ours: () => readDocuments(file.text),
      jsYaml: () => jsYaml.load(file.text),
    },
    2_000,
  );
  const label = `${file.name.split(/[\\/]/).at(-1)}, ${Math.round(
    file.bytes / 1000,
  )} KB`;
  return [
    {
      case: label,
      metric: 'read + lint',
      value: ours,
      unit: 'ms',
      target: '<= 50',
    },
    {
      case: label,
      metric: 'time beside js-yaml',
      value: ours / alone,
      unit: 'x',
      target: '<= 2.5',
    },
  ];
}
