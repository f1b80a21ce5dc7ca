// @ts-check

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return String(knex.client.config.client).startsWith('pg');
}

/**
 * Text that is sorted by is compared byte by byte on both databases, so that a page has the same order on both.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} column
 */
function sortKey(knex, table, column) {
  return isPostgres(knex)
    ? table.specificType(column, 'text COLLATE "C"').notNullable()
    : table.text(column).notNullable();
}

/**
 * Checks of contracts, their results over time, and the runs that give them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('contract_quality', table => {
    table.comment(
      'Of each contract: from which text its checks were made, and how they stand together',
    );
    table.text('contract_ref').notNullable().primary();
    table.text('text_hash').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Of the code that made the checks');
    table
      .integer('total')
      .notNullable()
      .defaultTo(0)
      .comment('Checks that are promised now');
    table.integer('passed').notNullable().defaultTo(0);
    table.integer('warned').notNullable().defaultTo(0);
    table.integer('failed').notNullable().defaultTo(0);
    table.integer('errors').notNullable().defaultTo(0);
    table
      .bigInteger('observed_at')
      .nullable()
      .comment('The latest result, UTC milliseconds');
    table.bigInteger('changed_at').notNullable();
    table
      .bigInteger('gone_at')
      .nullable()
      .comment('Since when the catalog has it no more, UTC milliseconds');
  });

  await knex.schema.createTable('contract_servers', table => {
    table.comment('The servers that a contract names');
    table.text('contract_ref').notNullable();
    table.text('server').notNullable().comment('Name in the contract');
    table.integer('position').notNullable().comment('As in the file, from 0');
    table.text('environment').nullable();
    table
      .boolean('production')
      .notNullable()
      .comment('Others do not count beside one that is');
    table.text('details').notNullable().comment('JSON, as in the model');
    table.primary(['contract_ref', 'server']);
  });

  await knex.schema.createTable('contract_datasets', table => {
    table.comment(
      'What contracts say themselves about data of other tools that is theirs',
    );
    table.text('contract_ref').notNullable();
    table.integer('position').notNullable().comment('As in the file, from 0');
    table.text('dataset').notNullable().comment('Folded');
    table.text('tool').nullable().comment('Null: of any tool');
    table.text('object').nullable().comment('Null: the contract as a whole');
    table.primary(['contract_ref', 'position']);
    table.index(['dataset', 'contract_ref'], 'contract_datasets_by_name');
  });

  await knex.schema.createTable('contract_tables', table => {
    table.comment(
      'Names under which reports of other tools may speak of a table of a contract',
    );
    table.text('contract_ref').notNullable();
    table
      .text('table_name')
      .notNullable()
      .comment('Folded, without schema and database');
    table.primary(['contract_ref', 'table_name']);
    table.index(['table_name', 'contract_ref'], 'contract_tables_by_name');
  });

  await knex.schema.createTable('checks', table => {
    table.comment(
      'What contracts promise, and what only other tools check. Kept when the promise goes, for the results',
    );
    table.increments('id');
    table.text('contract_ref').notNullable();
    table.text('check_key').notNullable().comment('Stable within the contract');
    table
      .text('origin')
      .notNullable()
      .comment('rule, schema, service-level or reported');
    table.text('kind').notNullable();
    table.text('name').notNullable();
    sortKey(knex, table, 'sort_name').comment('Folded');
    table
      .text('search_text')
      .notNullable()
      .defaultTo('')
      .comment('Folded: name, table, column and rule');
    table.text('object').nullable();
    table.text('property').nullable();
    table.text('dimension').nullable();
    table.text('severity').nullable();
    table.text('rule_id').nullable();
    table.boolean('executable').notNullable();
    table
      .text('details')
      .notNullable()
      .comment(
        'JSON: description, unit, thresholds, path, why it is not executable, tool',
      );
    table
      .boolean('promised')
      .notNullable()
      .comment('False when the contract says it no more');
    table
      .integer('status')
      .notNullable()
      .comment(
        'As in results; 9: never measured. The worst of the series that count',
      );
    table
      .integer('severity_order')
      .notNullable()
      .comment('Worst first: what lists are sorted by');
    table
      .bigInteger('since')
      .nullable()
      .comment('UTC milliseconds, since when it has this status');
    table
      .bigInteger('observed_at')
      .notNullable()
      .defaultTo(0)
      .comment('UTC milliseconds; 0: never');
    table.text('note').nullable();
    table.text('note_by').nullable();
    table.bigInteger('note_at').nullable();
    table.unique(['contract_ref', 'check_key']);
    table.index(
      ['contract_ref', 'promised', 'severity_order', 'sort_name', 'id'],
      'checks_by_status',
    );
  });

  await knex.schema.createTable('check_series', table => {
    table.comment(
      'The results of one tool on one server for one check, and the latest of them',
    );
    table.increments('id');
    table
      .integer('check_id')
      .notNullable()
      .references('id')
      .inTable('checks')
      .onDelete('CASCADE');
    table.text('tool').notNullable();
    table
      .text('server')
      .notNullable()
      .comment('Name in the contract; empty when the tool does not say');
    table.text('tool_check').nullable();
    table.text('matched_by').nullable();
    table.integer('status').notNullable();
    table.bigInteger('since').notNullable();
    table.bigInteger('observed_at').notNullable();
    table.double('measure').nullable();
    table.text('unit').nullable();
    table.text('threshold').nullable();
    table.bigInteger('row_count').nullable();
    table.bigInteger('failed_row_count').nullable();
    table.text('reason').nullable();
    table.text('run_id').nullable();
    table.boolean('backfilled').notNullable();
    table.text('statement_hash').nullable();
    table
      .text('recent')
      .notNullable()
      .comment('JSON: the last 30 as [milliseconds, status], oldest first');
    table.unique(['check_id', 'tool', 'server']);
    table.index(['statement_hash'], 'check_series_statement');
  });

  // The only index is the key: it keeps repeats out, and all reads go by series and time.
  await knex.schema.createTable('results', table => {
    table.comment(
      'Single results, kept for a configured time. No foreign keys: checked by the writer',
    );
    table.integer('series_id').notNullable();
    table.bigInteger('observed_at').notNullable().comment('UTC milliseconds');
    table
      .bigInteger('result_key')
      .notNullable()
      .comment('First 48 bits of a hash of what makes it this result');
    table.specificType('status', 'smallint').notNullable();
    table.boolean('backfilled').notNullable();
    table.double('measure').nullable();
    table.bigInteger('row_count').nullable();
    table.bigInteger('failed_row_count').nullable();
    table.integer('threshold_id').nullable();
    table.text('run_id').nullable();
    table.text('reason').nullable().comment('Only when it did not pass');
    table.primary(['series_id', 'observed_at', 'result_key']);
  });

  await knex.schema.createTable('result_days', table => {
    table.comment(
      'Results rolled up per series and day (UTC), when the single ones go',
    );
    table.integer('series_id').notNullable();
    table.integer('day').notNullable().comment('Days since 1970');
    table.integer('passed').notNullable();
    table.integer('warned').notNullable();
    table.integer('failed').notNullable();
    table.integer('errors').notNullable();
    table.integer('skipped').notNullable();
    table.integer('unknown').notNullable();
    table.specificType('last_status', 'smallint').notNullable();
    table.bigInteger('last_at').notNullable();
    table.double('last_measure').nullable();
    table.double('lowest').nullable();
    table.double('highest').nullable();
    table.bigInteger('row_count').nullable().comment('Of the last');
    table.bigInteger('failed_row_count').nullable().comment('Of the last');
    table.integer('threshold_id').nullable();
    table.primary(['series_id', 'day']);
  });

  await knex.schema.createTable('thresholds', table => {
    table.increments('id');
    table.text('words').notNullable().unique();
  });

  await knex.schema.createTable('statements', table => {
    table.comment('What engines were asked last; each text once');
    table.text('hash').notNullable().primary();
    table.text('text').notNullable();
  });

  await knex.schema.createTable('quality_runs', table => {
    table.comment('Runs of the portal and of other tools');
    table
      .text('id')
      .notNullable()
      .primary()
      .comment('ULID; of a report a hash, so that a repeat changes nothing');
    table.text('contract_ref').notNullable();
    table.text('tool').notNullable();
    table.text('server').nullable().comment('Name in the contract');
    table.text('engine').nullable().comment('Name in the configuration');
    table
      .text('trigger')
      .notNullable()
      .comment('schedule, person, backfill or report');
    table.text('requested_by').nullable();
    table
      .text('state')
      .notNullable()
      .comment('queued, running, finished, cancelled or failed');
    table
      .integer('priority')
      .notNullable()
      .comment('Lower goes first: 0 person, 1 schedule, 2 backfill');
    table
      .text('check_keys')
      .nullable()
      .comment('JSON array; null: all that are executable');
    table
      .text('check_set')
      .notNullable()
      .defaultTo('')
      .comment('Stands for check_keys; empty: all');
    table
      .bigInteger('as_of')
      .nullable()
      .comment('Backfill: the moment as of which data is looked at');
    table.bigInteger('created_at').notNullable();
    table
      .bigInteger('due_at')
      .notNullable()
      .comment('Not before; spread and back-off');
    table.bigInteger('started_at').nullable();
    table.bigInteger('finished_at').nullable();
    table
      .bigInteger('lease_until')
      .nullable()
      .comment('Running: whoever does not renew it has lost it');
    table.text('lease_token').nullable();
    table.boolean('cancel_requested').notNullable().defaultTo(false);
    table.integer('attempts').notNullable().defaultTo(0);
    table.integer('statements').notNullable().defaultTo(0);
    table.integer('done').notNullable().defaultTo(0);
    table.integer('total').notNullable().defaultTo(0);
    table.integer('passed').notNullable().defaultTo(0);
    table.integer('warned').notNullable().defaultTo(0);
    table.integer('failed').notNullable().defaultTo(0);
    table.integer('errors').notNullable().defaultTo(0);
    table.integer('skipped').notNullable().defaultTo(0);
    table.integer('unknown').notNullable().defaultTo(0);
    table.text('problem').nullable();
    table.index(
      ['contract_ref', 'created_at', 'id'],
      'quality_runs_by_contract',
    );
    table.index(['created_at', 'id'], 'quality_runs_by_time');
    table.index(['state', 'priority', 'due_at', 'id'], 'quality_runs_queue');
    table.index(['engine', 'state', 'finished_at'], 'quality_runs_by_engine');
  });
  if (isPostgres(knex)) {
    // Their rows change with each result: room on each page keeps that out of their indexes.
    for (const table of [
      'check_series',
      'checks',
      'contract_quality',
      'quality_runs',
    ]) {
      await knex.raw('alter table ?? set (fillfactor = 50)', [table]);
    }
  }
  await knex.raw(
    "create index quality_runs_by_duration on quality_runs ((finished_at - started_at), id) where trigger <> 'report' and started_at is not null and finished_at is not null",
  );
  await knex.raw(
    "create unique index quality_runs_active on quality_runs (contract_ref, server, check_set, coalesce(as_of, 0)) where state in ('queued', 'running')",
  );

  await knex.schema.createTable('quality_schedules', table => {
    table.comment('When checks of a contract run by themselves on a server');
    table.text('contract_ref').notNullable();
    table.text('server').notNullable().comment('Name in the contract');
    table
      .text('schedule')
      .notNullable()
      .comment('A cron expression or an ISO 8601 duration');
    table.text('engine').notNullable().comment('Name in the configuration');
    table
      .text('check_keys')
      .nullable()
      .comment('JSON array; null: all that have no schedule of their own');
    table.bigInteger('due_at').notNullable();
    table
      .bigInteger('backfilled_from')
      .nullable()
      .comment('The earliest moment that was asked for; null: none yet');
    table
      .boolean('unanswered')
      .notNullable()
      .defaultTo(false)
      .comment('The server could not be asked: due again when it can');
    table.primary(['contract_ref', 'server', 'schedule']);
    table.index(['due_at'], 'quality_schedules_due');
    table.index(['engine'], 'quality_schedules_by_engine');
  });

  await knex.schema.createTable('schedules_made', table => {
    table.comment('For which contracts schedules were made');
    table.text('contract_ref').notNullable().primary();
    table
      .text('made_from')
      .notNullable()
      .comment('Text, revision and configuration; others are made anew');
  });

  await knex.schema.createTable('quality_servers', table => {
    table.comment('How the servers of the configuration are');
    table.text('name').notNullable().primary();
    table.text('state').notNullable().comment('up, down or unknown');
    table.bigInteger('since').notNullable();
    table.text('problem').nullable();
    table.integer('failures').notNullable().comment('In a row');
    table.bigInteger('retry_at').nullable();
  });

  await knex.schema.createTable('unmatched_results', table => {
    table.comment(
      'Reported results that belong nowhere yet; matched again when contracts or mappings change',
    );
    table.text('id').notNullable().primary().comment('Of the observation');
    table
      .text('group_key')
      .notNullable()
      .comment('Hash of tool, data, contract and reason');
    table.text('tool').notNullable();
    table.text('dataset').notNullable();
    table.text('contract_id').nullable();
    table
      .text('table_name')
      .nullable()
      .comment('Folded, as in contract_tables');
    table.text('why').notNullable();
    table.text('hint').notNullable();
    table.text('observation').notNullable().comment('JSON');
    table.bigInteger('observed_at').notNullable();
    table.bigInteger('received_at').notNullable();
    table.index(['group_key', 'observed_at'], 'unmatched_results_by_group');
    table.index(['received_at'], 'unmatched_results_by_age');
    table.index(['table_name'], 'unmatched_results_by_table');
    table.index(['contract_id'], 'unmatched_results_by_contract');
  });

  await knex.schema.createTable('report_pulls', table => {
    table.comment('Reports that are pulled: what was seen of them last');
    table.text('target').notNullable().primary();
    table.text('etag').nullable();
    table.text('hash').nullable();
    table.bigInteger('pulled_at').notNullable();
    table.text('problem').nullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'report_pulls',
    'unmatched_results',
    'quality_servers',
    'schedules_made',
    'quality_schedules',
    'quality_runs',
    'statements',
    'thresholds',
    'result_days',
    'results',
    'check_series',
    'checks',
    'contract_tables',
    'contract_datasets',
    'contract_servers',
    'contract_quality',
  ]) {
    await knex.schema.dropTable(table);
  }
};
