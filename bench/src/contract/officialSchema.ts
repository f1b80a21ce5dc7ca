import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { AnySchema, ValidateFunction } from 'ajv/dist/2019';

// A benchmark is only ever run from the repository.
// eslint-disable-next-line no-restricted-syntax
const FOLDER = resolve(__dirname, '../../../../shared/schemas/odcs');

/**
 * What validates a contract by the official schema of a version: undefined where the schemas are not here, or not that
 * of this version. Formats are not checked, which spares the schema some time.
 */
export function officialSchemas(): (
  apiVersion: string,
) => ValidateFunction | undefined {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const known = new Map<string, ValidateFunction | undefined>();
  return apiVersion => {
    if (!known.has(apiVersion)) {
      const file = resolve(FOLDER, `odcs-json-schema-${apiVersion}.json`);
      known.set(
        apiVersion,
        existsSync(file)
          ? ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as AnySchema) // a schema, by where it lies
          : undefined,
      );
    }
    return known.get(apiVersion);
  };
}
