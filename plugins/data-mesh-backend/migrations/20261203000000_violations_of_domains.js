// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @param {(table: import('knex').Knex.CreateTableBuilder) => void} subject - its columns and what is unique
 */
async function createViolations(knex, subject) {
  await knex.schema.createTable('violations', table => {
    table.increments('id');
    table
      .integer('rule_set_id')
      .notNullable()
      .references('id')
      .inTable('rule_sets')
      .onDelete('CASCADE');
    subject(table);
    table.text('rule').notNullable();
    table.text('title').notNullable();
    table.text('message').notNullable();
    table.text('severity').notNullable();
    table
      .integer('severity_order')
      .notNullable()
      .comment('0 is the worst: what lists are sorted by');
    table.text('enforcement').notNullable().comment('warn or block');
    table.text('state').notNullable().comment('open or waived');
    table.text('waiver_id').nullable();
    table.text('cause').notNullable();
    table.bigInteger('since').notNullable();
    table
      .boolean('told')
      .notNullable()
      .defaultTo(false)
      .comment('Whether those who answer for it were told');
    table.index(['rule_set_id'], 'violations_by_rule_set');
    table.index(['severity_order', 'since', 'id'], 'violations_by_severity');
    table.index(['since', 'id'], 'violations_by_time');
  });
}

/** All but their subject. */
const COLUMNS =
  'rule_set_id, rule, title, message, severity, severity_order, enforcement, state, waiver_id, cause, since, told';

/**
 * SQLite cannot let a column of a table that is there be empty: the rows move into a new one. Their ids are nobody's.
 *
 * @param {import('knex').Knex} knex
 * @param {(table: import('knex').Knex.CreateTableBuilder) => void} subject
 */
async function moveViolations(knex, subject) {
  await knex.raw('create table violations_moved as select * from violations');
  await knex.schema.dropTable('violations');
  await createViolations(knex, subject);
  await knex.raw(
    `insert into violations (product_id, ${COLUMNS})
     select product_id, ${COLUMNS} from violations_moved where product_id is not null order by id`,
  );
  await knex.schema.dropTable('violations_moved');
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function productColumn(table) {
  return table
    .integer('product_id')
    .references('id')
    .inTable('products')
    .onDelete('CASCADE');
}

/**
 * Domains break policies as products do, and may be excused as they may.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await moveViolations(knex, table => {
    table.comment('Rules of policies that products and domains break now');
    productColumn(table).nullable();
    table.text('domain_ref').nullable().comment('Where it is no product');
    table.check('(product_id is null) <> (domain_ref is null)');
    table.unique(['product_id', 'rule_set_id', 'rule']);
    table.unique(['domain_ref', 'rule_set_id', 'rule']);
  });
  await knex.raw(
    'alter table waivers rename column product_ref to subject_ref',
  );
  await knex.raw('drop index waivers_by_product');
  await knex.schema.alterTable('waivers', table => {
    table.index(['subject_ref'], 'waivers_by_subject');
  });
  // What they break by now is found with the next look at them.
  await knex('domain_scores').update({ view_hash: '' });
  await knex.raw(
    'insert into domain_due (domain_ref) select ref from domains order by ref',
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const ofDomains = knex('waivers')
    .select('id')
    .where('subject_ref', 'like', 'domain:%');
  await knex('waiver_events').whereIn('waiver_id', ofDomains).delete();
  await knex('waivers').where('subject_ref', 'like', 'domain:%').delete();
  await knex.raw('drop index waivers_by_subject');
  await knex.raw(
    'alter table waivers rename column subject_ref to product_ref',
  );
  await knex.schema.alterTable('waivers', table => {
    table.index(['product_ref'], 'waivers_by_product');
  });
  await moveViolations(knex, table => {
    table.comment('Rules of policies that products break now');
    productColumn(table).notNullable();
    table.unique(['product_id', 'rule_set_id', 'rule']);
  });
};
