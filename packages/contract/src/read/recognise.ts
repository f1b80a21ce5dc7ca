import { Standard } from '../model/shared';

/** What tells one kind of document from another: its top-level keys, and two of their values as text. */
export interface Head {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly has: (key: string) => boolean;
}

/** A document of ours, and how it is to be read. */
export interface Recognised {
  readonly was: 'contract' | 'product';
  readonly standard: Standard;
  /** The known version it is read as; differs from `standard.version` where that is missing or never existed. */
  readonly readAs: string;
  readonly known: boolean;
}

interface Row {
  readonly was: 'contract' | 'product';
  readonly name: Standard['name'];
  readonly kind: string;
  /** The versions there are, oldest first. */
  readonly versions: readonly string[];
  /** Whether a document of this kind is nevertheless another standard's, or of a version that is not read yet. */
  readonly except: (head: Head) => boolean;
}

/** The standards that are read, one row each. */
const ROWS: readonly Row[] = [
  {
    was: 'contract',
    name: 'odcs',
    kind: 'DataContract',
    versions: ['v3.0.0', 'v3.0.1', 'v3.0.2', 'v3.1.0', 'v3.2.0'],
    // ODCS 2: another shape; some of its documents declare no version, but all have its old names.
    except: head =>
      isEnvelope(head) ||
      /^v?[012]\./.test(head.apiVersion ?? '') ||
      (head.apiVersion === undefined &&
        ['uuid', 'dataset', 'quantumName', 'datasetName'].some(head.has)),
  },
  {
    was: 'product',
    name: 'odps',
    kind: 'DataProduct',
    versions: ['v0.9.0', 'v1.0.0', 'v1.1.0'],
    except: isEnvelope,
  },
];

/** Kubernetes' and Backstage's form: a grouped `apiVersion` (`data-mesh/v1`), or `metadata` and `spec`. */
function isEnvelope(head: Head): boolean {
  return (
    (head.apiVersion?.includes('/') ?? false) ||
    head.has('metadata') ||
    head.has('spec')
  );
}

/** Which standard a document follows; `undefined` when it is none of ours. */
export function recognise(head: Head): Recognised | undefined {
  const row = ROWS.find(each => each.kind === head.kind && !each.except(head));
  if (!row) {
    return undefined;
  }
  const declared = head.apiVersion;
  const readAs = nearest(row.versions, declared);
  return {
    was: row.was,
    standard: { name: row.name, version: declared ?? readAs },
    readAs,
    known: declared === readAs,
  };
}

/** The versions of a standard that are read, oldest first. */
export function knownVersions(name: Standard['name']): readonly string[] {
  return ROWS.filter(row => row.name === name).flatMap(row => row.versions);
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
