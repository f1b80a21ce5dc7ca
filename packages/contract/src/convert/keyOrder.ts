/** The order in which people expect the fields of a contract and of its parts; others follow, then these last ones. */
const FIRST = [
  'apiVersion',
  'kind',
  'id',
  'property',
  'server',
  'channel',
  'username',
  'role',
  'name',
  'version',
  'status',
  'tenant',
  'domain',
  'dataProduct',
  'type',
  'businessName',
  'physicalName',
  'logicalType',
  'physicalType',
  'logicalTypeOptions',
  'value',
  'valueExt',
  'unit',
  'element',
  'url',
  'description',
  'purpose',
  'limitations',
  'usage',
  'environment',
  'required',
  'unique',
  'primaryKey',
  'primaryKeyPosition',
];

const LAST = [
  'tags',
  'servers',
  'schema',
  'properties',
  'items',
  'map',
  'relationships',
  'quality',
  'team',
  'roles',
  'support',
  'price',
  'slaDefaultElement',
  'slaProperties',
  'authoritativeDefinitions',
  'customProperties',
  'contractCreatedTs',
];

const RANKS: ReadonlyMap<string, number> = new Map([
  ...FIRST.map((key, index): [string, number] => [key, index - FIRST.length]),
  ...LAST.map((key, index): [string, number] => [key, index + 1]),
]);

/** The keys in the order in which a person would write them. */
export function inOrder(keys: readonly string[]): string[] {
  return [...keys].sort((a, b) => (RANKS.get(a) ?? 0) - (RANKS.get(b) ?? 0));
}
