// @ts-check

/**
 * Text that is sorted by is compared byte by byte on both databases, so that a page has the same order on both.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} column
 */
function sortKey(knex, table, column) {
  const isPostgres = String(knex.client.config.client).startsWith('pg');
  return isPostgres
    ? table.specificType(column, 'text COLLATE "C"').notNullable()
    : table.text(column).notNullable();
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('products', table => {
    table.comment('Data products as the catalog had them at the last sync');
    table
      .increments('id')
      .comment(
        'Never reused; what the other tables and the visible sets refer to',
      );
    table.text('ref').notNullable().comment('Entity ref');
    table
      .text('etag')
      .notNullable()
      .comment('Of the entity; differs when it must be read again');
    table
      .integer('revision')
      .notNullable()
      .comment('Of the code that normalised it');
    table
      .text('content_hash')
      .notNullable()
      .comment('Of what a person would call its content');
    table.text('title').notNullable();
    sortKey(knex, table, 'sort_title');
    table.text('description').nullable();
    table.text('type').notNullable();
    table.text('lifecycle').notNullable();
    table.text('version').nullable();
    table.text('owner_ref').nullable();
    sortKey(knex, table, 'sort_owner');
    table.text('domain_ref').nullable();
    sortKey(knex, table, 'sort_domain');
    table
      .text('tags')
      .notNullable()
      .comment('JSON array, for rows; product_tags is for filters');
    table.integer('problem_count').notNullable();
    table
      .text('unmapped_owner')
      .nullable()
      .comment('The team in the file for which no owner could be made out');
    table.text('unmapped_domain').nullable();
    table
      .text('status_errors')
      .notNullable()
      .comment('JSON array of what the catalog could not process');
    table.bigInteger('changed_at').notNullable().comment('UTC milliseconds');
    table.unique(['ref']);
    table.index(['sort_title', 'id'], 'products_by_title');
    table.index(['sort_owner', 'sort_title', 'id'], 'products_by_owner');
    table.index(['sort_domain', 'sort_title', 'id'], 'products_by_domain');
    table.index(['changed_at', 'id'], 'products_by_change');
    table.index(['owner_ref'], 'products_owner');
    table.index(
      ['type', 'lifecycle', 'owner_ref', 'domain_ref'],
      'products_by_facets',
    );
    table.index(['domain_ref'], 'products_domain');
  });

  // Long texts stand apart, so that counting and narrowing down read few pages.
  await knex.schema.createTable('product_search', table => {
    table
      .integer('product_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table
      .text('search_text')
      .notNullable()
      .comment('Folded: lower case, without accents');
  });

  await knex.schema.createTable('product_details', table => {
    table
      .integer('product_id')
      .notNullable()
      .primary()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table
      .text('details')
      .notNullable()
      .comment('JSON, what only the product page shows');
  });

  await knex.schema.createTable('product_tags', table => {
    table
      .integer('product_id')
      .notNullable()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table.text('tag').notNullable();
    table.primary(['product_id', 'tag']);
    table.index(['tag', 'product_id'], 'product_tags_by_tag');
  });

  await knex.schema.createTable('product_ports', table => {
    table.comment(
      'Input and output ports; where two name the same contract, data flows',
    );
    table
      .integer('product_id')
      .notNullable()
      .references('id')
      .inTable('products')
      .onDelete('CASCADE');
    table.text('direction').notNullable().comment('in or out');
    table.integer('position').notNullable().comment('As in the file, from 0');
    table.text('name').notNullable();
    table.text('version').nullable();
    table.text('type').nullable();
    table.text('description').nullable();
    table
      .text('contract_ref')
      .nullable()
      .comment('Entity ref, whether or not it exists');
    table.primary(['product_id', 'direction', 'position']);
    table.index(
      ['contract_ref', 'direction', 'product_id'],
      'product_ports_by_contract',
    );
  });

  await knex.schema.createTable('contract_texts', table => {
    table.comment(
      'Each distinct text of a contract once, with what was read from it',
    );
    table.text('hash').notNullable().primary().comment('SHA-256 of the text');
    table.text('text').notNullable();
    table.integer('revision').notNullable().comment('Of the code that read it');
    table.text('model').notNullable().comment('JSON, the normalised model');
    table.text('problems').notNullable().comment('JSON array');
  });

  await knex.schema.createTable('contracts', table => {
    table.comment('Data contracts as the catalog had them at the last sync');
    table.increments('id');
    table.text('ref').notNullable();
    table.text('etag').notNullable();
    table.integer('revision').notNullable();
    table.text('content_hash').notNullable();
    table.text('title').notNullable();
    table.text('search_text').notNullable();
    table.text('owner_ref').nullable();
    table.text('domain_ref').nullable();
    table.text('contract_id').notNullable().comment("The standard's own id");
    table.text('version').notNullable();
    table.text('status').nullable();
    table.text('lifecycle').notNullable();
    table.text('standard').notNullable().comment('E.g. odcs v3.1.0');
    table.text('access').notNullable().comment('open, request or unknown');
    table
      .text('classifications')
      .notNullable()
      .comment('JSON array, strictest first');
    table.integer('schema_objects').notNullable();
    table.integer('fields').notNullable();
    table.integer('problem_count').notNullable();
    table.text('unmapped_owner').nullable();
    table.text('unmapped_domain').nullable();
    table.text('status_errors').notNullable();
    table.text('text_hash').notNullable();
    table.text('source_url').nullable();
    table.bigInteger('changed_at').notNullable();
    table.unique(['ref']);
    table.index(['standard'], 'contracts_standard');
    table.index(['ref', 'id', 'standard', 'access'], 'contracts_by_terms');
    table.index(['owner_ref'], 'contracts_owner');
  });

  await knex.schema.createTable('contract_classifications', table => {
    table
      .integer('contract_id')
      .notNullable()
      .references('id')
      .inTable('contracts')
      .onDelete('CASCADE');
    table.text('classification').notNullable();
    table.primary(['contract_id', 'classification']);
    table.index(
      ['classification', 'contract_id'],
      'contract_classifications_by_name',
    );
  });

  await knex.schema.createTable('contract_versions', table => {
    table.comment(
      'Every text that a contract ever had; stays when the contract goes',
    );
    table
      .text('id')
      .notNullable()
      .primary()
      .comment(
        'Of contract and text, so that a repeated import changes nothing',
      );
    table.text('contract_ref').notNullable();
    table.text('text_hash').notNullable();
    table.text('source').notNullable().comment('catalog or history');
    table.text('contract_id').nullable();
    table.text('version').notNullable();
    table.text('status').nullable();
    table.text('standard').notNullable();
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('When it came into force');
    table.bigInteger('stored_at').notNullable();
    table.index(
      ['contract_ref', 'seen_at', 'stored_at', 'id'],
      'contract_versions_by_contract',
    );
    table.index(['text_hash'], 'contract_versions_text');
  });

  await knex.schema.createTable('contract_lines', table => {
    table.comment(
      'Which contracts ever stood for an output port: together they are its line of versions',
    );
    table.text('product_ref').notNullable();
    table.text('port').notNullable();
    table.text('contract_ref').notNullable();
    table.primary(['product_ref', 'port', 'contract_ref']);
    table.index(['contract_ref'], 'contract_lines_by_contract');
  });

  await knex.schema.createTable('domains', table => {
    table.text('ref').notNullable().primary();
    table.text('etag').notNullable();
    table.integer('revision').notNullable();
    table.text('title').notNullable();
    table.text('owner_ref').nullable();
    table.text('parent_ref').nullable();
    table.text('status_errors').notNullable();
    table.index(['parent_ref'], 'domains_parent');
  });

  await knex.schema.createTable('domain_closure', table => {
    table.comment(
      'Each domain with itself and with all it belongs to, circles cut',
    );
    table.text('ancestor').notNullable();
    table.text('descendant').notNullable();
    table.integer('distance').notNullable();
    table.primary(['ancestor', 'descendant']);
    table.index(['descendant', 'distance'], 'domain_closure_by_descendant');
  });

  await knex.schema.createTable('owners', table => {
    table.comment(
      'Groups and users that something belongs to; absent when the catalog has none by that ref',
    );
    table.text('ref').notNullable().primary();
    table.text('title').notNullable();
  });

  await knex.schema.createTable('findings', table => {
    table.comment('What keeps files and entities from being used as meant');
    table
      .text('id')
      .notNullable()
      .primary()
      .comment(
        'Of what it is about, so that it stays the same while the finding lasts',
      );
    table
      .text('source')
      .notNullable()
      .comment('file, status or derived: who writes and removes it');
    table.text('kind').notNullable();
    table.text('code').notNullable();
    table.text('severity').notNullable();
    table.text('message').notNullable();
    table.text('fix').nullable();
    table.text('entity_ref').nullable();
    table.text('file').nullable();
    table.text('field').nullable();
    table.integer('line').nullable();
    table.integer('col').nullable();
    table.bigInteger('since').notNullable();
    table.index(['kind', 'id'], 'findings_by_kind');
    table.index(['entity_ref'], 'findings_by_entity');
    table.index(['source', 'file'], 'findings_by_file');
  });

  await knex.schema.createTable('sync_runs', table => {
    table.text('id').notNullable().primary().comment('ULID');
    table.bigInteger('started_at').notNullable();
    table.bigInteger('finished_at').notNullable();
    table.boolean('ok').notNullable();
    table.integer('changed').notNullable();
    table.integer('removed').notNullable();
    table.integer('unchanged').notNullable();
    table.text('error').nullable();
  });

  await knex.schema.createTable('sync_state', table => {
    table.text('name').notNullable().primary();
    table.bigInteger('value').notNullable();
  });

  await knex.schema.createTable('history_files', table => {
    table.comment(
      'Files whose contracts are in the version store, to see which changed',
    );
    table.text('path').notNullable().primary();
    table.text('hash').notNullable();
    table.bigInteger('modified_at').notNullable();
    table.bigInteger('size').notNullable();
    table.bigInteger('imported_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'history_files',
    'sync_state',
    'sync_runs',
    'findings',
    'owners',
    'domain_closure',
    'domains',
    'contract_lines',
    'contract_versions',
    'contract_classifications',
    'contracts',
    'contract_texts',
    'product_ports',
    'product_tags',
    'product_details',
    'product_search',
    'products',
  ]) {
    await knex.schema.dropTable(table);
  }
};
