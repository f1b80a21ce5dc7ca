// @ts-check

const DEFINED_IN_FILES = ['products', 'contracts', 'domains'];

/**
 * What changed between the versions of contracts; when files were last read, and in which of them entities are defined.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('contract_texts', table => {
    table
      .boolean('readable')
      .notNullable()
      .defaultTo(true)
      .comment('False when no contract could be made out');
    table.integer('errors').notNullable().defaultTo(0);
    table.integer('warnings').notNullable().defaultTo(0);
    table.integer('infos').notNullable().defaultTo(0);
    table.index(['revision', 'hash'], 'contract_texts_by_revision');
  });

  await knex.schema.alterTable('history_files', table => {
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Of the code that read it');
  });

  await knex.schema.createTable('contract_changes', table => {
    table.comment(
      'Of each version what differs from the one before it in its line; a row without previous_id has none to compare with',
    );
    table
      .text('version_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('contract_versions')
      .onDelete('CASCADE');
    table
      .text('contract_ref')
      .notNullable()
      .comment('As in contract_versions, where it never changes');
    table.bigInteger('seen_at').notNullable().comment('Likewise');
    table.text('previous_id').nullable();
    table.text('revision').notNullable().comment('Of the code that compared');
    table.text('verdict').nullable().comment('The worst; null: no change');
    table.integer('breaking').notNullable();
    table.integer('dangerous').notNullable();
    table.integer('compatible').notNullable();
    table.text('judgement').nullable();
    table.text('honest_version').nullable();
    table.text('kinds').notNullable().comment('JSON array, worst first');
    table
      .text('changes')
      .notNullable()
      .comment('JSON array, a bounded number of them, worst first');
    // Both hold all that frequencies are counted from, so that the long column is never read for them.
    table.index(
      [
        'contract_ref',
        'seen_at',
        'verdict',
        'breaking',
        'dangerous',
        'compatible',
      ],
      'contract_changes_by_contract',
    );
    table.index(
      [
        'seen_at',
        'contract_ref',
        'verdict',
        'breaking',
        'dangerous',
        'compatible',
      ],
      'contract_changes_by_time',
    );
    table.index(['revision', 'contract_ref'], 'contract_changes_by_revision');
    table.index(['previous_id'], 'contract_changes_previous');
  });

  await knex.schema.createTable('contract_changes_due', table => {
    table.comment('Contracts of which versions are to be compared again');
    table.text('contract_ref').notNullable().primary();
    table
      .text('stamp')
      .notNullable()
      .comment('Another one each time, so that nothing is lost meanwhile');
  });

  await knex.schema.createTable('contract_announcements', table => {
    table.comment(
      'Versions that came from the catalog and of which others have not heard yet',
    );
    table
      .text('version_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('contract_versions')
      .onDelete('CASCADE');
    table.bigInteger('since').notNullable().comment('UTC milliseconds');
  });

  for (const name of DEFINED_IN_FILES) {
    await knex.schema.alterTable(name, table => {
      table.text('source_file').nullable();
      table
        .integer('source_line')
        .nullable()
        .comment('On which its document begins, from 1');
    });
  }

  await knex.schema.createTable('file_reads', table => {
    table.comment('Files in which something was found, and when last');
    table.text('file').notNullable().primary();
    table
      .text('reader')
      .notNullable()
      .comment('catalog, which reads them again and again, or history');
    table.bigInteger('read_at').notNullable().comment('UTC milliseconds');
    table.index(['reader', 'read_at'], 'file_reads_by_reader');
  });
  await knex('file_reads').insert(
    knex('findings')
      .distinct('file')
      .select(
        knex.raw("'catalog' as reader"),
        knex.raw('cast(? as bigint) as read_at', [Date.now()]),
      )
      .where({ source: 'file' })
      .whereNotNull('file'),
  );

  await knex('contract_changes_due').insert(
    knex('contract_versions')
      .distinct('contract_ref')
      .select(knex.raw("'' as stamp")),
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of DEFINED_IN_FILES) {
    await knex.schema.alterTable(name, table => {
      table.dropColumns('source_file', 'source_line');
    });
  }
  await knex.schema.dropTable('file_reads');
  await knex.schema.dropTable('contract_announcements');
  await knex.schema.dropTable('contract_changes_due');
  await knex.schema.dropTable('contract_changes');
  await knex.schema.alterTable('history_files', table => {
    table.dropColumn('revision');
  });
  await knex.schema.alterTable('contract_texts', table => {
    table.dropIndex(['revision', 'hash'], 'contract_texts_by_revision');
    table.dropColumns('readable', 'errors', 'warnings', 'infos');
  });
};
