import {
  ANY,
  either,
  FLAG,
  in_,
  INTEGER,
  list,
  mapping,
  needed,
  NUMBER,
  or,
  TEXT,
  TEXTS,
} from './grammar';

/** ODCS 2.2. No version of it refuses fields it does not know. */
export const ODCS_2_VERSIONS = ['v2.2.0', 'v2.2.1', 'v2.2.2'] as const;

/** 2.2.1 was the same as 2.2.0 but for its number. */
const UNTIL_221 = 0b011;
const V222 = 0b100;

const LINKS = list(
  mapping('an authoritative definition', 0, {
    url: needed(TEXT),
    type: needed(TEXT),
  }),
);

const CUSTOM_PROPERTIES = list(
  mapping('a custom property', 0, {
    property: TEXT,
    value: mapping('the value of a custom property', 0, {}),
  }),
);

const COLUMN = mapping('a column', 0, {
  column: needed(TEXT),
  isPrimaryKey: or(in_(UNTIL_221, TEXT), in_(V222, FLAG)),
  primaryKeyPosition: INTEGER,
  businessName: TEXT,
  logicalType: needed(TEXT),
  physicalType: needed(TEXT),
  description: TEXT,
  isNullable: FLAG,
  isUnique: FLAG,
  partitionStatus: FLAG,
  partitionKeyPosition: INTEGER,
  clusterStatus: FLAG,
  clusterKeyPosition: INTEGER,
  classification: TEXT,
  authoritativeDefinitions: LINKS,
  encryptedColumnName: TEXT,
  transformSourceTables: TEXTS,
  transformLogic: TEXT,
  transformDescription: TEXT,
  sampleValues: TEXTS,
  criticalDataElementStatus: FLAG,
  tags: TEXTS,
});

const QUALITY = mapping('a quality rule', 0, {
  code: TEXT,
  templateName: needed(TEXT),
  description: TEXT,
  toolName: needed(TEXT),
  toolRuleName: TEXT,
  dimension: TEXT,
  columns: TEXT,
  column: TEXT,
  type: TEXT,
  severity: TEXT,
  businessImpact: TEXT,
  scheduleCronExpression: TEXT,
  customProperties: CUSTOM_PROPERTIES,
});

const DATASET = mapping('a dataset', 0, {
  table: needed(TEXT),
  physicalName: TEXT,
  priorTableName: TEXT,
  description: or(in_(UNTIL_221, TEXTS), in_(V222, TEXT)),
  authoritativeDefinitions: LINKS,
  dataGranularity: TEXT,
  columns: list(COLUMN),
  quality: list(QUALITY),
});

const MEASURE = either({ text: TEXT, number: NUMBER });

const SERVICE_LEVEL = mapping('a service level', 0, {
  property: needed(TEXT),
  value: or(
    { ...in_(UNTIL_221, TEXT), needed: UNTIL_221 },
    { ...in_(V222, MEASURE), needed: V222 },
  ),
  valueExt: or(in_(UNTIL_221, TEXT), in_(V222, MEASURE)),
  unit: TEXT,
  column: TEXT,
  driver: TEXT,
});

export const ODCS_2 = mapping('a data contract', 0, {
  kind: ANY,
  version: needed(TEXT),
  uuid: needed(TEXT),
  datasetKind: TEXT,
  userConsumptionMode: TEXT,
  type: needed(TEXT),
  tenant: TEXT,
  tags: TEXTS,
  status: needed(TEXT),
  sourceSystem: TEXT,
  sourcePlatform: TEXT,
  server: TEXT,
  quantumName: needed(TEXT),
  productSlackChannel: TEXT,
  productFeedbackUrl: TEXT,
  productDl: TEXT,
  username: TEXT,
  password: TEXT,
  driverVersion: TEXT,
  driver: TEXT,
  description: mapping('a description', 0, {
    usage: TEXT,
    purpose: TEXT,
    limitations: TEXT,
  }),
  project: TEXT,
  datasetName: needed(TEXT),
  datasetDomain: TEXT,
  database: TEXT,
  dataset: needed(list(DATASET)),
  price: mapping('a price', 0, {
    priceAmount: or(in_(UNTIL_221, TEXT), in_(V222, NUMBER)),
    priceCurrency: TEXT,
    priceUnit: TEXT,
  }),
  stakeholders: list(
    mapping('a stakeholder', 0, {
      username: TEXT,
      role: TEXT,
      dateIn: TEXT,
      dateOut: TEXT,
      replacedByUsername: TEXT,
    }),
  ),
  roles: list(
    mapping('a role', 0, {
      role: needed(TEXT),
      access: needed(TEXT),
      firstLevelApprovers: TEXT,
      secondLevelApprovers: TEXT,
    }),
  ),
  slaDefaultColumn: TEXT,
  slaProperties: list(SERVICE_LEVEL),
});
