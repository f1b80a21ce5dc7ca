import { Collector } from '../collector';
import { DatasetCoordinates } from '../observation';
import { relationOf } from '../relation';
import { inside, list, member, Members, members, text } from '../text/members';
import { Companions } from './reader';

/** The kind and version of a dbt artifact: `manifest` and 12. */
export function artifactOf(
  document: Members,
): { readonly name: string; readonly version: number } | undefined {
  const url = text(inside(document, 'metadata'), 'dbt_schema_version');
  const found = /\/dbt\/([a-z-]+)\/v(\d+)\.json$/.exec(url ?? '');
  return found ? { name: found[1], version: Number(found[2]) } : undefined;
}

const NEWEST = 12;

/** What the results leave out: where the data of a node lies, and what a test tests. */
export class DbtManifest {
  static among(
    companions: Companions,
    collector: Collector,
  ): DbtManifest | undefined {
    const document = companions.find(
      each => artifactOf(each)?.name === 'manifest',
    );
    if (!document) return undefined;
    const version = artifactOf(document)?.version ?? 0;
    if (version > NEWEST) {
      collector.warn(
        'unknown-version',
        ['metadata', 'dbt_schema_version'],
        `The manifest has version ${version}; it was read like version ${NEWEST}.`,
      );
    }
    return new DbtManifest(document);
  }

  private constructor(private readonly document: Members) {}

  node(id: string): Members {
    return inside(
      {
        node: member(inside(this.document, 'nodes'), id),
        source: member(inside(this.document, 'sources'), id),
      },
      'node',
      'source',
    );
  }

  /** Where the data of a model, seed, snapshot or source lies. */
  datasetOf(id: string): DatasetCoordinates {
    const node = this.node(id);
    const relation = relationOf(text(node, 'relation_name'));
    return {
      database: relation.database ?? text(node, 'database'),
      schema: relation.schema ?? text(node, 'schema'),
      table: relation.table ?? text(node, 'alias', 'identifier', 'name'),
      name: id,
    };
  }

  /** The node a test is about. A test of several nodes that names none of them is about none. */
  testedBy(test: Members): string | undefined {
    const attached = text(test, 'attached_node');
    if (attached !== undefined) return attached;
    const nodes = list(inside(test, 'depends_on'), 'nodes').filter(
      (node): node is string => typeof node === 'string',
    );
    if (nodes.length < 2) return nodes[0];
    // Before dbt 1.5: `relationships` depends on two; what it is attached to stands in its arguments.
    const model = text(
      inside(inside(test, 'test_metadata'), 'kwargs'),
      'model',
    );
    const said =
      /\b(?:ref|source)\([^)]*['"]([^'"]+)['"]\s*\)/.exec(model ?? '')?.[1] ??
      /^models\.(.+)$/.exec(text(test, 'file_key_name') ?? '')?.[1];
    const found = nodes.filter(node => node.split('.').at(-1) === said);
    return found.length === 1 ? found[0] : undefined;
  }

  metasOf(id: string): readonly Members[] {
    const node = this.node(id);
    return [
      inside(inside(node, 'config'), 'meta'),
      members(member(node, 'meta')),
    ];
  }
}
