import { DraftCheck } from '@backstage-data-mesh/plugin-data-mesh-common';

type Need = DraftCheck['needs'][number];

/** A question of the form, and how much policies want an answer. */
export interface Question {
  /** A field of the answers, or `custom.NAME`. */
  readonly key: string;
  readonly enforcement?: Need['enforcement'];
  /** Titles of the policies that ask. */
  readonly policies: readonly string[];
}

/** Facts that an answer changes. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  purpose: [
    'documentation.purpose',
    'documentation.description',
    'contracts[].description',
  ],
  limitations: ['documentation.limitations', 'contracts[].limitations'],
  usage: ['documentation.usage', 'contracts[].usage'],
  supportChannel: ['ownership.support', 'contracts[].support'],
  supportUrl: ['ownership.support', 'contracts[].support'],
  approver: [
    'access.approvers',
    'access.roles',
    'contracts[].approvers',
    'contracts[].roles',
  ],
  retentionDays: ['classification.retention', 'contracts[].retention'],
};

/** Facts that a custom property of this name answers. */
const CUSTOM: Readonly<Record<string, string>> = {
  'access.license': 'license',
  'access.url': 'accessUrl',
  'classification.legalBasis': 'legalBasis',
  'classification.purposes': 'purposes',
  'classification.residency': 'residency',
};

const RANK = ['block', 'warn', 'advise'];

/** What the form asks: what every product says, and beside it what policies want to know of this one. */
export function questionsOf(needs: readonly Need[]): readonly Question[] {
  const found = new Map<
    string,
    { enforcement?: Need['enforcement']; policies: Set<string> }
  >();
  for (const key of Object.keys(PATHS)) {
    found.set(key, { policies: new Set() });
  }
  for (const need of needs) {
    for (const key of keysOf(need.paths)) {
      const one = found.get(key) ?? { policies: new Set<string>() };
      const before = one.enforcement
        ? RANK.indexOf(one.enforcement)
        : RANK.length;
      if (RANK.indexOf(need.enforcement) < before) {
        one.enforcement = need.enforcement;
      }
      one.policies.add(need.policy.title);
      found.set(key, one);
    }
  }
  return [...found].map(([key, { enforcement, policies }]) => ({
    key,
    enforcement,
    policies: [...policies],
  }));
}

function keysOf(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    const plain = Object.keys(PATHS).filter(key => PATHS[key].includes(path));
    const custom = /^product\.custom\.(.+)$/.exec(path)?.[1] ?? CUSTOM[path];
    return custom ? [...plain, `custom.${custom}`] : plain;
  });
}
