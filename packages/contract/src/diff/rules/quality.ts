import {
  QualityRule,
  QualityThreshold,
  SchemaObject,
  SchemaProperty,
} from '../../model/contract';
import { argumentKind, ARGUMENT_KINDS } from '../judge/arguments';
import { severityKind, SEVERITY_KINDS } from '../judge/severity';
import { thresholdKind, THRESHOLD_KINDS } from '../judge/thresholds';
import { ListRule, PartRules } from '../rule';
import { valueChanged } from '../sentences';
import { customProperties, links } from './notes';
import { always, of } from './rulesOf';

const QUALITY_RULES: PartRules<QualityRule> = {
  id: always('id', 'element-id-changed'),
  name: always('name', 'quality-note-changed'),
  type: always('type', 'quality-rule-replaced'),
  description: {
    type: 'value',
    label: 'description',
    kinds: ['description-changed', 'quality-rule-changed'],
    // Of a rule in words, the description is the rule.
    judge: (_, { before }) =>
      before.type === 'text' ? 'quality-rule-changed' : 'description-changed',
  },
  metric: always('metric', 'quality-rule-replaced'),
  dimension: always('dimension', 'quality-note-changed'),
  method: always('method', 'quality-note-changed'),
  severity: {
    type: 'value',
    label: 'severity',
    kinds: SEVERITY_KINDS,
    judge: severityKind,
  },
  businessImpact: always('business impact', 'quality-note-changed'),
  unit: {
    type: 'value',
    label: 'unit',
    kinds: ['quality-note-changed', 'quality-unit-changed'],
    judge: ({ before, after }) =>
      unitOf(before) === unitOf(after)
        ? 'quality-note-changed'
        : 'quality-unit-changed',
  },
  thresholds: {
    type: 'value',
    label: 'threshold',
    kinds: THRESHOLD_KINDS,
    judge: (_, rules) => thresholdKind(rules),
    say: ({ before, after }, subject) =>
      valueChanged(
        'threshold',
        { before: inWords(before), after: inWords(after) },
        subject,
      ),
    written: ({ thresholds: [first] }) => (first ? [first.operator] : []),
  },
  arguments: {
    type: 'record',
    kinds: ARGUMENT_KINDS,
    label: key => `argument ${key}`,
    judge: argumentKind,
  },
  query: always('query', 'quality-rule-changed'),
  engine: always('engine', 'quality-rule-changed'),
  implementation: always('implementation', 'quality-rule-changed'),
  schedule: always('schedule', 'schedule-changed'),
  scheduler: always('scheduler', 'schedule-changed'),
  tags: always('tags', 'tags-changed'),
  links: links(),
  customProperties: customProperties(),
};

/** `must be less than 5`. */
function inWords(thresholds: readonly QualityThreshold[]): string {
  return thresholds
    .map(({ operator, value }) => {
      const words = operator.replace(/[A-Z]/g, letter => ` ${letter}`);
      const bounds = (Array.isArray(value) ? value : [value])
        .map(bound =>
          typeof bound === 'string' ? bound : JSON.stringify(bound),
        )
        .join(' and ');
      return `${words.toLowerCase()} ${bounds}`;
    })
    .join(', ');
}

/** Whether a rule forbade values that its property does not list as allowed now. */
function isDoneByEnum(
  { metric, arguments: { validValues } }: QualityRule,
  owner: SchemaObject | SchemaProperty,
): boolean {
  return (
    metric?.toLowerCase() === 'invalidvalues' &&
    Array.isArray(validValues) &&
    'enum' in owner &&
    owner.enum.length > 0 &&
    owner.enum.every(({ value }) => validValues.map(String).includes(value))
  );
}

/** Rows are counted where no unit is given. */
function unitOf(unit = 'rows'): string {
  const word = unit.trim().toLowerCase();
  return word === '%' ? 'percent' : word;
}

/** The quality rules of an object or a property. */
export function quality<
  Owner extends SchemaObject | SchemaProperty,
>(): ListRule<Owner, QualityRule> {
  return {
    type: 'list',
    label: 'quality rules',
    noun: 'quality rule',
    tracked: true,
    identity: {
      name: rule => rule.name ?? rule.id ?? rule.metric ?? rule.type,
      marks: [
        { of: ({ id, name }) => id && JSON.stringify([id, name]) },
        { of: ({ id }) => id, alone: 'list' },
        {
          of: ({ name, metric = '' }) => name && JSON.stringify([name, metric]),
        },
        { of: ({ name }) => name },
        // Without a name: what it checks, first just so, then in some way.
        { of: content },
        { of: ({ metric }) => metric },
        { of: ({ description }) => description, alone: 'rest' },
        { of: ({ type }) => type, alone: 'rest' },
      ],
    },
    kinds: [
      'quality-rule-added',
      'quality-rule-removed',
      'quality-rule-by-enum',
      'order-changed',
    ],
    moved: 'order-changed',
    added: () => 'quality-rule-added',
    removed: (rule, { after }) =>
      isDoneByEnum(rule, after)
        ? 'quality-rule-by-enum'
        : 'quality-rule-removed',
    rules: () => QUALITY_RULES,
    subject: of('quality rule'),
  };
}

function content(rule: QualityRule): string {
  const { metric, query, implementation, thresholds, description } = rule;
  return JSON.stringify([
    metric,
    query,
    implementation,
    rule.arguments,
    thresholds,
    description,
  ]);
}
