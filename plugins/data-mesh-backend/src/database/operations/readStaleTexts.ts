import { Knex } from 'knex';

/** A stored text that other code read, and what stands for the contract if it still cannot be read. */
export interface StaleText {
  readonly text: string;
  readonly contractId: string;
  readonly version: string;
}

export async function readStaleTexts(
  knex: Knex,
  revision: number,
  limit: number,
): Promise<StaleText[]> {
  const texts: { hash: string; text: string }[] = await knex('contract_texts')
    .select('hash', 'text')
    .where('revision', '<', revision)
    .orderBy(['revision', 'hash'])
    .limit(limit);
  if (texts.length === 0) return [];
  const versions: {
    text_hash: string;
    contract_id: string | null;
    version: string;
  }[] = await knex('contract_versions')
    .select('text_hash', 'contract_id', 'version')
    .whereIn(
      'text_hash',
      texts.map(({ hash }) => hash),
    );
  return texts.map(({ hash, text }) => {
    const version = versions.find(row => row.text_hash === hash);
    return {
      text,
      contractId: version?.contract_id ?? 'unknown',
      version: version?.version ?? 'unknown',
    };
  });
}
