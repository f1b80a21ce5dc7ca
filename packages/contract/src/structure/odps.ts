import {
  ALWAYS,
  ANY,
  FieldTable,
  FLAG,
  in_,
  list,
  mapping,
  needed,
  or,
  TEXT,
  TEXTS,
  words,
} from './grammar';

/** Bitol ODPS. All its versions refuse fields they do not know. */
export const ODPS_VERSIONS = ['v0.9.0', 'v1.0.0', 'v1.1.0'] as const;

const V09 = 0b001;
const SINCE_10 = 0b110;
const UNTIL_10 = 0b011;
const SINCE_11 = 0b100;

const ID = in_(SINCE_11, TEXT);

const CUSTOM_PROPERTIES = list(
  mapping('a custom property', ALWAYS, {
    id: ID,
    property: needed(TEXT),
    value: needed(ANY),
    description: TEXT,
    vendor: in_(SINCE_11, TEXT),
  }),
);

const LINKS = list(
  mapping('an authoritative definition', ALWAYS, {
    id: ID,
    type: or(
      {
        ...needed(
          words(
            'businessDefinition transformationImplementation videoTutorial tutorial implementation',
          ),
          V09,
        ),
        in: V09,
      },
      { ...needed(TEXT, SINCE_10), in: SINCE_10 },
    ),
    url: needed(TEXT),
    description: TEXT,
  }),
);

const FURTHER: FieldTable = {
  tags: TEXTS,
  customProperties: CUSTOM_PROPERTIES,
  authoritativeDefinitions: LINKS,
};

/** Ports have them since 1.0. */
const FURTHER_10: FieldTable = {
  tags: in_(SINCE_10, TEXTS),
  customProperties: in_(SINCE_10, CUSTOM_PROPERTIES),
  authoritativeDefinitions: in_(SINCE_10, LINKS),
};

const FURTHER_11: FieldTable = {
  tags: in_(SINCE_11, TEXTS),
  customProperties: in_(SINCE_11, CUSTOM_PROPERTIES),
  authoritativeDefinitions: in_(SINCE_11, LINKS),
};

const SYNONYMS = list(
  mapping('a synonym', ALWAYS, {
    id: TEXT,
    synonym: needed(TEXT),
    description: TEXT,
    locale: TEXT,
    source: TEXT,
    status: TEXT,
    customProperties: CUSTOM_PROPERTIES,
  }),
);

const CONTEXT = mapping('a context', ALWAYS, {
  instructions: TEXT,
  verifiedStatements: list(
    mapping('a verified statement', ALWAYS, {
      id: TEXT,
      question: needed(TEXT),
      answer: TEXT,
      ...FURTHER,
    }),
  ),
  constraints: list(
    mapping('a constraint', ALWAYS, {
      id: TEXT,
      constraint: needed(TEXT),
      ...FURTHER,
    }),
  ),
});

const INPUT_PORT = mapping('an input port', ALWAYS, {
  id: ID,
  deprecated: in_(SINCE_11, FLAG),
  name: needed(TEXT),
  version: needed(TEXT, UNTIL_10),
  contractId: needed(TEXT, UNTIL_10),
  ...FURTHER_10,
});

const BILL_OF_MATERIALS = mapping('a bill of materials', ALWAYS, {
  id: ID,
  type: TEXT,
  url: needed(TEXT, UNTIL_10),
  ...FURTHER_11,
});

const OUTPUT_PORT = mapping('an output port', ALWAYS, {
  id: ID,
  deprecated: in_(SINCE_11, FLAG),
  name: needed(TEXT),
  description: TEXT,
  type: TEXT,
  version: needed(TEXT, UNTIL_10),
  contractId: TEXT,
  sbom: list(BILL_OF_MATERIALS),
  inputContracts: list(
    mapping('an input contract', ALWAYS, {
      id: needed(TEXT),
      version: needed(TEXT),
    }),
  ),
  synonyms: in_(SINCE_11, SYNONYMS),
  context: in_(SINCE_11, CONTEXT),
  ...FURTHER_10,
});

const MANAGEMENT_PORT = mapping('a management port', ALWAYS, {
  id: ID,
  deprecated: in_(SINCE_11, FLAG),
  name: needed(TEXT),
  content: needed(TEXT),
  type: TEXT,
  url: TEXT,
  channel: TEXT,
  description: TEXT,
  ...FURTHER,
});

const CHANNEL = mapping('a support channel', ALWAYS, {
  id: ID,
  channel: needed(TEXT),
  url: needed(TEXT),
  description: TEXT,
  tool: TEXT,
  scope: TEXT,
  invitationUrl: TEXT,
  ...FURTHER,
});

const MEMBERS = list(
  mapping('a team member', ALWAYS, {
    id: ID,
    username: needed(TEXT, SINCE_10),
    name: TEXT,
    description: TEXT,
    role: TEXT,
    dateIn: TEXT,
    dateOut: TEXT,
    replacedByUsername: TEXT,
    ...FURTHER,
  }),
);

const TEAM = mapping('a team', ALWAYS, {
  name: TEXT,
  description: TEXT,
  members: MEMBERS,
  ...FURTHER,
});

const DESCRIPTION = mapping('a description', ALWAYS, {
  purpose: TEXT,
  limitations: TEXT,
  usage: TEXT,
  authoritativeDefinitions: LINKS,
  customProperties: CUSTOM_PROPERTIES,
});

/** `kind` and `apiVersion` are judged where a document is recognised. */
export const PRODUCT = mapping(
  'a data product',
  ALWAYS,
  {
    apiVersion: ANY,
    kind: ANY,
    id: needed(TEXT),
    name: TEXT,
    version: TEXT,
    status: needed(TEXT, UNTIL_10),
    domain: TEXT,
    tenant: TEXT,
    type: in_(SINCE_11, TEXT),
    deprecated: in_(SINCE_11, FLAG),
    synonyms: in_(SINCE_11, SYNONYMS),
    context: in_(SINCE_11, CONTEXT),
    description: DESCRIPTION,
    inputPorts: list(INPUT_PORT),
    outputPorts: list(OUTPUT_PORT),
    managementPorts: list(MANAGEMENT_PORT),
    support: list(CHANNEL),
    team: or(in_(V09, MEMBERS), in_(SINCE_10, TEAM)),
    productCreatedTs: TEXT,
    ...FURTHER,
  },
  {
    renamed: new Map([
      ['owner', 'team'],
      ['dataProductType', 'type'],
      ['ports', 'outputPorts'],
    ]),
  },
);
