import { Standard } from '../model/shared';

/** What tells one kind of document from another: its top-level keys, and some of their values as text. */
export interface Head {
  readonly has: (key: string) => boolean;
  readonly text: (key: string) => string | undefined;
  /** Whether a mapping at the top has a mapping under `inner`; not known of a document that does not parse. */
  readonly hasInside: (key: string, inner: string) => boolean;
}

/** A document of ours, and how it is to be read. */
export interface Recognised {
  readonly was: 'contract' | 'product';
  readonly standard: Standard;
  /** The known version it is read as; differs from `standard.version` where that is missing or never existed. */
  readonly readAs: string;
  readonly known: boolean;
  /** The key that declares the version. */
  readonly versionKey: string;
  readonly shape: ShapeName;
}

/** How documents are laid out: versions that differ only in details share one. */
export type ShapeName = 'odcs3' | 'odcs2' | 'dcs' | 'odps' | 'odps-lf';

interface Row {
  readonly was: 'contract' | 'product';
  readonly name: Standard['name'];
  readonly shape: ShapeName;
  /** The versions there are, oldest first. */
  readonly versions: readonly string[];
  readonly versionKey: string;
  /** Whether its documents may leave the version out. */
  readonly versionIsOptional?: boolean;
  readonly matches: (head: Head) => boolean;
}

/** The standards that are read, one row each; the first that matches counts. */
const ROWS: readonly Row[] = [
  {
    was: 'contract',
    name: 'odcs',
    shape: 'odcs2',
    versions: ['v2.2.0', 'v2.2.1', 'v2.2.2'],
    versionKey: 'apiVersion',
    versionIsOptional: true,
    // Some of its documents declare no version, but all have its old names.
    matches: head =>
      head.text('kind') === 'DataContract' &&
      !isEnvelope(head) &&
      (head.has('apiVersion')
        ? /^v?[012]\./.test(head.text('apiVersion') ?? '')
        : ['uuid', 'dataset', 'quantumName', 'datasetName'].some(head.has)),
  },
  {
    was: 'contract',
    name: 'odcs',
    shape: 'odcs3',
    versions: ['v3.0.0', 'v3.0.1', 'v3.0.2', 'v3.1.0', 'v3.2.0'],
    versionKey: 'apiVersion',
    matches: head => head.text('kind') === 'DataContract' && !isEnvelope(head),
  },
  {
    was: 'contract',
    name: 'dcs',
    shape: 'dcs',
    versions: ['0.9.0', '0.9.1', '0.9.2', '0.9.3', '1.1.0', '1.2.0', '1.2.1'],
    versionKey: 'dataContractSpecification',
    matches: head => head.has('dataContractSpecification'),
  },
  {
    was: 'product',
    name: 'odps',
    shape: 'odps',
    versions: ['v0.9.0', 'v1.0.0', 'v1.1.0'],
    versionKey: 'apiVersion',
    matches: head => head.text('kind') === 'DataProduct' && !isEnvelope(head),
  },
  {
    was: 'product',
    name: 'odps-lf',
    shape: 'odps-lf',
    versions: ['4.0', '4.1'],
    versionKey: 'version',
    versionIsOptional: true,
    // Parts of such a document stand in files of their own, with neither: nothing says what they belong to.
    matches: head =>
      head.has('product') &&
      (/opendataproducts\.org\//.test(head.text('schema') ?? '') ||
        (head.hasInside('product', 'details') && !head.has('kind'))),
  },
];

/** Kubernetes' and Backstage's form: a grouped `apiVersion` (`data-mesh/v1`), or `metadata` and `spec`. */
function isEnvelope(head: Head): boolean {
  return (
    (head.text('apiVersion')?.includes('/') ?? false) ||
    head.has('metadata') ||
    head.has('spec')
  );
}

/** Which standard a document follows; `undefined` when it is none of ours. */
export function recognise(head: Head): Recognised | undefined {
  const row = ROWS.find(each => each.matches(head));
  if (!row) {
    return undefined;
  }
  const declared = head.text(row.versionKey);
  const readAs = nearest(row.versions, declared);
  return {
    was: row.was,
    standard: { name: row.name, version: declared ?? readAs },
    readAs,
    known:
      declared === readAs ||
      (declared === undefined && row.versionIsOptional === true),
    versionKey: row.versionKey,
    shape: row.shape,
  };
}

/** The versions of documents of one shape, oldest first. */
export function knownVersions(shape: ShapeName): readonly string[] {
  return ROWS.find(row => row.shape === shape)?.versions ?? [];
}

/** The newest version of documents of one shape. */
export function newestOf(shape: ShapeName): string {
  const versions = knownVersions(shape);
  return versions[versions.length - 1];
}

/** The newest version that is not newer than the declared one; the newest of all when nothing is declared. */
function nearest(versions: readonly string[], declared?: string): string {
  if (declared !== undefined && versions.includes(declared)) {
    return declared;
  }
  const newest = versions[versions.length - 1];
  const wanted = rankOf(declared ?? '');
  if (wanted === undefined) {
    return newest;
  }
  const older = versions.filter(version => (rankOf(version) ?? 0) <= wanted);
  return older.length > 0 ? older[older.length - 1] : versions[0];
}

/** `v3.1.0` as a number that sorts; minor and patch may be absent. */
function rankOf(version: string): number | undefined {
  const found = /^v?(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?/.exec(version);
  if (!found) {
    return undefined;
  }
  const [major, minor, patch] = found.slice(1).map(part => Number(part ?? 0));
  return (major * 10_000 + minor) * 10_000 + patch;
}
