import { Knex } from 'knex';
import { standardOf } from '../../sync/standard';
import { ContractText } from '../records';
import { markChangesDue } from './changesDue';

/** Stores texts that are new or were read by other code. Versions with such a text are told apart anew. */
export async function storeTexts(
  tx: Knex.Transaction,
  texts: readonly ContractText[],
  revision: number,
): Promise<void> {
  const missing = new Map(texts.map(text => [text.hash, text]));
  const stored: { hash: string }[] = await tx('contract_texts')
    .select('hash')
    .whereIn('hash', [...missing.keys()])
    .where({ revision });
  for (const { hash } of stored) missing.delete(hash);
  // One by one: a text and its model may be megabytes.
  for (const text of missing.values()) {
    await tx('contract_texts')
      .insert({
        hash: text.hash,
        text: text.text,
        revision,
        model: JSON.stringify(text.model),
        problems: JSON.stringify(text.problems),
        readable: text.readable,
        errors: text.counts.error,
        warnings: text.counts.warning,
        infos: text.counts.info,
      })
      .onConflict('hash')
      .merge();
    await renewVersions(tx, text);
  }
}

async function renewVersions(tx: Knex.Transaction, text: ContractText) {
  const versions: { contract_ref: string }[] = await tx('contract_versions')
    .distinct('contract_ref')
    .where({ text_hash: text.hash });
  if (versions.length === 0) return;
  if (text.readable) {
    await tx('contract_versions')
      .where({ text_hash: text.hash })
      .update({
        contract_id: text.model.id,
        version: text.model.version,
        status: text.model.status ?? null,
        standard: standardOf(text.model),
      });
  }
  await markChangesDue(
    tx,
    versions.map(version => version.contract_ref),
  );
}
