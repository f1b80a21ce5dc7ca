import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import * as jsYaml from 'js-yaml';
import { readDocuments } from '../read/readDocuments';
import { convertToOdcs } from './convertToOdcs';

/** Real files and the standards' own schemas; neither is part of the repository. */
const SHARED = path.resolve(__dirname, '../../../../../shared');
const CORPUS = path.join(SHARED, 'corpus');
const SCHEMA = path.join(SHARED, 'schemas/odcs/odcs-json-schema-v3.2.0.json');

const HERE = fs.existsSync(CORPUS) && fs.existsSync(SCHEMA);
if (!HERE) {
  // eslint-disable-next-line no-console
  console.warn(
    'Conversions of real files are not checked: there are no folders ../shared/corpus and ../shared/schemas beside the repository.',
  );
}

/** What was not valid in its own version stays so. */
const INVALID: readonly { readonly file: RegExp; readonly because: string }[] =
  [
    {
      file: /registry~(?:consumer|contracts~nested~consumer)\.yaml$/,
      because: 'its relationship leads to an address that is no reference',
    },
  ];

function filesIn(folder: string): { name: string; text: string }[] {
  return fs.readdirSync(path.join(CORPUS, folder)).flatMap(name => {
    const file = path.join(CORPUS, folder, name);
    return fs.statSync(file).isFile()
      ? [{ name, text: fs.readFileSync(file, 'utf8') }]
      : [];
  });
}

(HERE ? describe : describe.skip)('converted real files', () => {
  const files = HERE
    ? ['odcs', 'odcs/fixtures', 'datacontract-spec']
        .flatMap(filesIn)
        .filter(({ name }) => !INVALID.some(({ file }) => file.test(name)))
    : [];
  const validate = HERE
    ? new Ajv2019({
        strict: false,
        allErrors: true,
        validateFormats: false,
      }).compile(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')))
    : undefined;

  it.each(files.map(({ name, text }): [string, string] => [name, text]))(
    '%s is a valid contract of ODCS 3.2',
    (_, text) => {
      const converted = convertToOdcs(text);
      const value = jsYaml.load(converted?.text ?? '', {
        schema: jsYaml.CORE_SCHEMA,
      });
      validate?.(value);
      expect(
        (validate?.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        ),
      ).toEqual([]);
      const [reading] = readDocuments(converted?.text ?? '');
      expect(reading).toMatchObject({
        type: 'contract',
        contract: { standard: { name: 'odcs', version: 'v3.2.0' } },
      });
      expect(
        ('problems' in reading ? reading.problems : []).filter(
          ({ severity }) => severity === 'error',
        ),
      ).toEqual([]);
    },
  );
});
