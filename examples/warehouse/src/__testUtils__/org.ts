import {
  convertToOdcs,
  Reading,
  readDocuments as readFile,
} from '@backstage-data-mesh/contract';
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ORG = path.join(__dirname, '../../../org');

/** A document of the example company with the file it stands in, relative to `examples/org`. */
export interface OrgDocument {
  readonly file: string;
  readonly kind: string;
  readonly apiVersion: string;
  // the shape depends on the kind; each test looks only at what it needs
  readonly content: Record<string, any>;
}

export interface ContractText {
  readonly id: string;
  readonly version: string;
  readonly servers?: readonly { readonly server: string }[];
  readonly schema: readonly {
    readonly name: string;
    readonly properties: readonly {
      readonly name: string;
      readonly physicalType: string;
    }[];
  }[];
}

/** Every document below a folder of `examples/org` whose file passes the filter. */
export function readDocuments(
  pass: (file: string) => boolean,
): readonly OrgDocument[] {
  return (readdirSync(ORG, { recursive: true }) as string[])
    .filter(file => file.endsWith('.yaml') && pass(file.replaceAll('\\', '/')))
    .sort()
    .flatMap(file =>
      readFile(readFileSync(path.join(ORG, file), 'utf8')).map(reading => {
        const content = load(textOf(reading)) as Record<string, any>;
        return {
          file,
          kind: content.kind,
          apiVersion:
            reading.type === 'contract'
              ? reading.contract.standard.version
              : content.apiVersion,
          content,
        };
      }),
    );
}

/** Contracts in older formats are looked at as what they say in today's. */
function textOf(reading: Reading): string {
  const isOld =
    reading.type === 'contract' &&
    !reading.contract.standard.version.startsWith('v3.');
  return isOld ? convertToOdcs(reading)?.text ?? '' : reading.text;
}

/** The files that the portal's locations take: history lies deeper on purpose. */
export function ingested(): readonly OrgDocument[] {
  const targets = [
    /^organisation\/[^/]+\.yaml$/,
    /^[^/]+\/[^/]+\/[^/]+\.odps\.yaml$/,
    /^[^/]+\/[^/]+\/contracts\/[^/]+\.(?:odcs|datacontract)\.yaml$/,
    /^[^/]+\/[^/]+\/catalog-info\.yaml$/,
  ];
  return readDocuments(file => targets.some(target => target.test(file)));
}

/** The current contracts by id. */
export function readContracts(): ReadonlyMap<string, ContractText> {
  return new Map(
    ingested()
      .filter(({ kind }) => kind === 'DataContract')
      .map(({ content }) => [content.id, content as unknown as ContractText]),
  );
}
