import { CheckKind } from '../model/check';

/**
 * What the tests of other tools measure, in our words. Only where both mean the same: half a range, a proportion or a
 * list of a table's columns has no kind of ours and stands for itself.
 */
const KINDS: Readonly<Record<string, CheckKind>> = {
  // dbt
  not_null: 'nullValues',
  unique: 'duplicateValues',
  accepted_values: 'enum',
  relationships: 'reference',
  'dbt_utils.accepted_range': 'range',
  'dbt_utils.relationships_where': 'reference',
  // Great Expectations, and dbt_expectations after its names
  expect_column_values_to_not_be_null: 'nullValues',
  expect_column_values_to_be_unique: 'duplicateValues',
  expect_column_values_to_be_in_set: 'enum',
  expect_column_values_to_match_regex: 'pattern',
  expect_column_values_to_be_between: 'range',
  expect_column_value_lengths_to_be_between: 'length',
  expect_column_value_lengths_to_equal: 'length',
  expect_column_values_to_be_of_type: 'type',
  expect_column_values_to_be_in_type_list: 'type',
  expect_column_to_exist: 'column',
  expect_table_row_count_to_be_between: 'rowCount',
  expect_table_row_count_to_equal: 'rowCount',
  unexpected_rows_expectation: 'sql',
  // Soda
  missing_count: 'missingValues',
  missing_percent: 'missingValues',
  invalid_count: 'invalidValues',
  invalid_percent: 'invalidValues',
  duplicate_count: 'duplicateValues',
  duplicate_percent: 'duplicateValues',
  row_count: 'rowCount',
  freshness: 'freshness',
  'failed rows': 'sql',
  failed_rows_count: 'sql',
  failed_rows_percent: 'sql',
  // OpenLineage: what its documentation names
  custom_sql: 'sql',
  no_null_values: 'nullValues',
  // datacontract-cli
  field_is_present: 'column',
  field_type: 'type',
  field_required: 'required',
  field_unique: 'unique',
  primary_key_unique: 'primaryKey',
  field_primary_key_unique: 'primaryKey',
  field_regex: 'pattern',
  field_enum: 'enum',
  field_null_values: 'nullValues',
  field_missing_values: 'missingValues',
  field_invalid_values: 'invalidValues',
  field_duplicate_values: 'duplicateValues',
  field_relationships: 'reference',
  field_quality_sql: 'sql',
  model_quality_sql: 'sql',
  servicelevel_freshness: 'freshness',
  servicelevel_retention: 'retention',
};

/** Our own words stand for themselves: OORS and batches use those of ODCS. */
const OURS: ReadonlySet<string> = new Set<CheckKind>([
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
  'sql',
  'column',
  'type',
  'required',
  'unique',
  'primaryKey',
  'enum',
  'pattern',
  'length',
  'range',
  'reference',
  'freshness',
  'retention',
  'text',
  'custom',
]);

/** The kind a tool's word for a test stands for. */
export function kindOf(word: string | undefined): CheckKind | undefined {
  if (word === undefined) return undefined;
  if (isKind(word)) return word;
  const plain = word.toLowerCase().replace(/^dbt_expectations\./, '');
  return Object.hasOwn(KINDS, plain) ? KINDS[plain] : undefined;
}

function isKind(word: string): word is CheckKind {
  return OURS.has(word);
}
