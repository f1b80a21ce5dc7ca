import { Problem } from '@backstage-data-mesh/contract';
import { Knex } from 'knex';
import { ContractText } from '../records';

/** What is wrong with texts, by their hash, without loading the texts. */
export async function readProblems(
  knex: Knex,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  if (hashes.length === 0) return new Map();
  const rows: { hash: string; problems: string }[] = await knex(
    'contract_texts',
  )
    .select('hash', 'problems')
    .whereIn('hash', [...new Set(hashes)]);
  return new Map(rows.map(row => [row.hash, JSON.parse(row.problems)]));
}

export async function readText(
  knex: Knex,
  hash: string,
): Promise<ContractText | undefined> {
  const row = await knex('contract_texts').first().where({ hash });
  return (
    row && {
      hash: row.hash,
      text: row.text,
      model: JSON.parse(row.model),
      problems: JSON.parse(row.problems),
      counts: {
        error: row.errors,
        warning: row.warnings,
        info: row.infos,
      },
      readable: Boolean(row.readable),
    }
  );
}

/** Only the text, of one that is there. */
export async function loadText(knex: Knex, hash: string): Promise<string> {
  const row = await knex('contract_texts').first('text').where({ hash });
  if (!row) throw new Error(`The text ${hash} is not stored`);
  return row.text;
}
