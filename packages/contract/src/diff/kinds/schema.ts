import { addition, breaking, dangerous, words } from './kind';

/** Kinds of changes to what the data is: its objects, its properties and what holds for their values. */
export const SCHEMA_KINDS = {
  'object-added': addition(
    'a schema object is new',
    'Nobody reads it yet, and nothing else is different.',
  ),
  'object-removed': breaking(
    'a schema object is gone',
    'Whoever reads it finds nothing any more.',
  ),
  'object-renamed': breaking(
    'a schema object has another name',
    'Whoever reads it by its former name finds nothing any more.',
  ),
  'object-type-changed': breaking(
    'a schema object is of another physical type',
    'A topic, a file and a table are not read in the same way.',
  ),
  'table-or-view-changed': dangerous(
    'a table became a view, or a view a table',
    'It is read in the same way, but speed, freshness and permissions may differ.',
  ),
  'granularity-changed': dangerous(
    'what one row stands for is described differently',
    'Counts and sums are wrong when a row stands for something else.',
  ),
  'property-added': addition(
    'a property is new',
    'Consumers that name the properties they read do not see it.',
  ),
  'key-property-added': breaking(
    'a property is new and joins the primary key',
    'Rows that were one by the former key may be several now.',
  ),
  'property-removed': breaking(
    'a property is gone',
    'Whoever reads it finds nothing any more.',
  ),
  'property-renamed': breaking(
    'a property has another name: told by an equal id or physical name, or supposed where one went and one with the same type and description, or nearly the same name, came',
    'Whoever reads it by its former name finds nothing any more.',
  ),
  'properties-reordered': words(
    'the properties are in another order',
    'Properties are read by name; only a consumer of files without a header that counts columns would notice.',
  ),
  'physical-name-stated': words(
    'the physical name is given, and equals the name',
    'Where no physical name is given, the name is the physical one.',
  ),
  'physical-name-changed': breaking(
    'the table or column is called differently in the data',
    'Queries use the physical name.',
  ),

  'type-declared': addition(
    'a logical type is given where none was',
    'Any type was possible before; now fewer are.',
  ),
  'type-withdrawn': dangerous(
    'the logical type is no longer given',
    'Values of any type are possible now.',
  ),
  'type-narrowed': addition(
    'the logical type allows less (`number` to `integer`)',
    'Every value of the new type is one of the old.',
  ),
  'type-widened': breaking(
    'the logical type allows more (`integer` to `number`)',
    'Values of a kind that could not occur may occur now.',
  ),
  'type-changed': breaking(
    'the logical type is another',
    'Values of another kind are not read in the same way.',
  ),
  'type-respelled': words(
    'a type is spelled differently',
    'Types are told apart without regard to case and spaces.',
  ),
  'physical-type-declared': addition(
    'a physical type is given where none was',
    'Any type was possible before; now one is.',
  ),
  'physical-type-withdrawn': dangerous(
    'the physical type is no longer given',
    'Values of any physical type are possible now.',
  ),
  'physical-type-narrowed': addition(
    'the physical type holds less (`varchar(20)` to `varchar(10)`, `bigint` to `int`)',
    'Every value of the new type fits the old one.',
  ),
  'physical-type-widened': dangerous(
    'the physical type holds more (`varchar(10)` to `varchar(20)`, `int` to `bigint`)',
    'Values may be longer or larger than what consumers made room for.',
  ),
  'physical-type-changed': breaking(
    'the physical type is another',
    'Values arrive in another type, and casts and joins may fail.',
  ),
  'element-type-declared': addition(
    'what an array or map holds is described where it was not',
    'Elements of any type were possible before; now fewer are.',
  ),
  'element-type-withdrawn': dangerous(
    'what an array or map holds is no longer described',
    'Elements of any type are possible now.',
  ),
  'semantic-type-stated': words(
    'it is said that a property is a column, measure or dimension',
    'What is grouped by and what is summed was not said before.',
  ),
  'semantic-type-changed': dangerous(
    'a column, measure or dimension became another of the three',
    'What may be summed and what may be grouped by is not the same any more.',
  ),

  'required-added': addition(
    'a value is required now',
    'Missing values that were possible before are not any more.',
  ),
  'required-dropped': breaking(
    'a value is no longer required',
    'Missing values may come that could not before.',
  ),
  'required-by-key': words(
    'a value is no longer said to be required, but still is as part of the primary key',
    'A primary key has no missing values.',
  ),
  'unique-added': addition(
    'values are unique now',
    'Duplicates that were possible before are not any more.',
  ),
  'unique-dropped': breaking(
    'values are no longer unique',
    'Duplicates may come, and joins then multiply rows.',
  ),
  'unique-by-key': words(
    'values are no longer said to be unique, but still are as the primary key',
    'A primary key of one property has no duplicates.',
  ),
  'primary-key-added': addition(
    'there is a primary key now',
    'Duplicates and missing values that were possible before are not any more.',
  ),
  'primary-key-removed': breaking(
    'there is no primary key any more',
    'Duplicates and missing values may come.',
  ),
  'primary-key-extended': breaking(
    'a property joined the primary key',
    'Rows that were one by the former key may be several now.',
  ),
  'primary-key-shortened': dangerous(
    'a property left the primary key, others remain',
    'Rows are still told apart, but the property that left may change or be missing.',
  ),
  'primary-key-changed': breaking(
    'other properties make up the primary key',
    'By the former key there may be duplicates and missing values.',
  ),
  'primary-key-reordered': words(
    'the positions in the primary key are different',
    'The same properties identify a row.',
  ),

  'enum-added': addition(
    'the allowed values are listed where any was allowed',
    'Values that were possible before are not any more.',
  ),
  'enum-dropped': dangerous(
    'the allowed values are no longer listed',
    'Any value may come now.',
  ),
  'enum-value-added': dangerous(
    'one more value is allowed',
    'Consumers may not know what to do with it.',
  ),
  'enum-value-removed': addition(
    'a value is no longer allowed',
    'Values that were possible before are not any more.',
  ),
  'enum-value-changed': dangerous(
    'an allowed value, known by its id, is written differently',
    'Consumers may not know what to do with the new spelling.',
  ),
  'enum-reordered': words(
    'the allowed values are in another order',
    'The same values are allowed.',
  ),
  'pattern-added': addition(
    'values follow a pattern now',
    'Values that were possible before are not any more.',
  ),
  'pattern-removed': dangerous(
    'values need not follow a pattern any more',
    'Values may come that could not before.',
  ),
  'pattern-tightened': addition(
    'values follow a pattern that allows less',
    'Values that were possible before are not any more.',
  ),
  'pattern-loosened': dangerous(
    'values follow a pattern that allows all that the former one did, and may allow more',
    'Values may come that could not before.',
  ),
  'pattern-respelled': words(
    'the pattern is written differently',
    'The same values are allowed.',
  ),
  'pattern-changed': dangerous(
    'values follow another pattern, of which it cannot be told whether it allows more',
    'Values may come that could not before.',
  ),
  'limit-added': addition(
    'lengths, numbers, dates, entries or elements have a limit where there was none',
    'Values that were possible before are not any more.',
  ),
  'limit-removed': dangerous(
    'a limit of lengths, numbers, dates, entries or elements is gone',
    'Values may come that could not before.',
  ),
  'limit-tightened': addition(
    'a limit allows less',
    'Values that were possible before are not any more.',
  ),
  'limit-loosened': dangerous(
    'a limit allows more',
    'Values may come that could not before.',
  ),
  'limit-changed': dangerous(
    'a limit is another, and it cannot be told whether it allows more',
    'Values may come that could not before.',
  ),
  'limit-respelled': words(
    'a limit is written differently and says the same',
    'The same values are possible.',
  ),
  'format-added': addition(
    'the format of values is given where none was',
    'Values in any format were possible before; now fewer are.',
  ),
  'date-format-added': dangerous(
    'the format of a date or time is given where none was',
    'Without a format ISO 8601 is meant; values may be written differently now.',
  ),
  'format-removed': dangerous(
    'the format of values is no longer given',
    'Values in another format may come.',
  ),
  'format-narrowed': addition(
    'the format of numbers takes fewer bits (`i64` to `i32`)',
    'Every number of the new format fits the old one.',
  ),
  'format-widened': dangerous(
    'the format of numbers takes more bits (`i32` to `i64`)',
    'Numbers may be larger than what consumers made room for.',
  ),
  'format-changed': breaking(
    'values have another format',
    'What parsed the former format fails, or reads something else.',
  ),
  'timezone-changed': breaking(
    'the time zone of values is another, or no longer part of them',
    'The same text is another moment.',
  ),
  'vector-changed': breaking(
    'the dimensions, the element type or the embedding model of vectors are others',
    'Vectors before and after cannot be compared with each other.',
  ),
  'type-option-changed': dangerous(
    'another option of the logical type is different',
    'It is not known what it means for values.',
  ),

  'partitioning-changed': dangerous(
    'the data is partitioned differently',
    'Queries that read few partitions may read all, and paths of files may differ.',
  ),
  'classification-raised': dangerous(
    'the classification is stricter, or given where none was',
    'Some who read the data may not be allowed to any more.',
  ),
  'classification-lowered': dangerous(
    'the classification is less strict, or no longer given',
    'What protected the data may not do so any more; ask whether that is meant.',
  ),
  'classification-changed': dangerous(
    'the classification is another word of the same or unknown strictness',
    'Rules of access are made of these words.',
  ),
  'encrypted-name-added': addition(
    'the name of the encrypted column is given',
    'What was read before is where it was.',
  ),
  'encrypted-name-changed': breaking(
    'the encrypted column is called differently, or no longer named',
    'Whoever reads the encrypted column does not find it.',
  ),
  'critical-element-marked': addition(
    'a property is a critical data element now',
    'More care is promised than before.',
  ),
  'critical-element-unmarked': dangerous(
    'a property is no critical data element any more',
    'Less care is promised than before.',
  ),
  deprecated: dangerous(
    'an object or property should no longer be used',
    'It still works, but it will go.',
  ),
  'deprecation-lifted': addition(
    'an object or property may be used again',
    'Nothing that worked before fails.',
  ),
  'transform-changed': dangerous(
    'values are made in another way or of other sources',
    'The same name may mean something else.',
  ),
  'relationship-added': addition(
    'a relationship is new',
    'What it promises was not promised before.',
  ),
  'relationship-removed': dangerous(
    'a relationship is gone',
    'Values may come that lead nowhere, and joins then lose rows.',
  ),
  'relationship-changed': dangerous(
    'a relationship leads elsewhere',
    'Joins along the former relationship may find nothing.',
  ),
} as const;
