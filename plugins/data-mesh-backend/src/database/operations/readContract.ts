import { Access } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

export interface StoredContract {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly ownerRef?: string;
  readonly domainRef?: string;
  readonly contractId: string;
  readonly version: string;
  readonly status?: string;
  readonly lifecycle: string;
  readonly standard: string;
  readonly access: Access;
  readonly classifications: readonly string[];
  readonly schemaObjects: number;
  readonly fields: number;
  readonly textHash: string;
  readonly sourceUrl?: string;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

export async function readContract(
  knex: Knex,
  ref: string,
): Promise<StoredContract | undefined> {
  const row = await knex('contracts').first().where({ ref });
  return (
    row && {
      id: row.id,
      ref: row.ref,
      title: row.title,
      ownerRef: row.owner_ref ?? undefined,
      domainRef: row.domain_ref ?? undefined,
      contractId: row.contract_id,
      version: row.version,
      status: row.status ?? undefined,
      lifecycle: row.lifecycle,
      standard: row.standard,
      access: row.access,
      classifications: JSON.parse(row.classifications),
      schemaObjects: row.schema_objects,
      fields: row.fields,
      textHash: row.text_hash,
      sourceUrl: row.source_url ?? undefined,
      changedAt: Number(row.changed_at),
    }
  );
}
