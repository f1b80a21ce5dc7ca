import { placeFinder } from '@backstage-data-mesh/contract';
import {
  checkTogether,
  Policy,
  readRuleSet,
  RuleProblem,
  RuleSet,
  Scorecard,
} from '@backstage-data-mesh/governance';
import { Finding } from '../report/report';
import { EntityDocument, recordOf, textOf } from './entity';

const HELP =
  'https://github.com/backstage-data-mesh/backstage-data-mesh/blob/main/docs/governance.md';

/** The scorecards and policies among the files, and what is wrong with them. */
export interface RuleSets {
  readonly scorecards: readonly Scorecard[];
  readonly policies: readonly Policy[];
  readonly findings: readonly Finding[];
}

export function isRuleSet({ kind, document }: EntityDocument): boolean {
  const { apiVersion } = recordOf(document.reading.value);
  return (
    apiVersion === 'data-mesh/v1' &&
    (kind === 'DataScorecard' || kind === 'DataPolicy')
  );
}

/**
 * @param parents - the domain above each domain
 */
export function ruleSetsIn(
  entities: readonly EntityDocument[],
  parents: ReadonlyMap<string, string> = new Map(),
): RuleSets {
  const findings: Finding[] = [];
  const documents = new Map<RuleSet, EntityDocument>();
  const sets: RuleSet[] = [];
  for (const entity of entities.filter(isRuleSet)) {
    const { kind, metadata, spec } = entity;
    const reading = readRuleSet({
      kind,
      metadata: {
        name: metadata.name,
        title: textOf(metadata.title),
        description: textOf(metadata.description),
      },
      spec,
    });
    if (!reading) continue;
    findings.push(
      ...reading.problems.map(problem => findingOf(problem, entity)),
    );
    if (reading.set) {
      sets.push(reading.set);
      documents.set(reading.set, entity);
    }
  }
  for (const problem of checkTogether(sets, parents)) {
    const entity = documents.get(problem.of);
    if (entity) findings.push(findingOf(problem, entity));
  }
  return {
    scorecards: sets.filter(
      (set): set is Scorecard => set.kind === 'scorecard',
    ),
    policies: sets.filter((set): set is Policy => set.kind === 'policy'),
    findings,
  };
}

/** A problem of a rule, at the place in the file where it stands. */
function findingOf(
  { code, severity, message, fix, path }: RuleProblem,
  { document: { source, reading }, metadata }: EntityDocument,
): Finding {
  const { line, column } = placeFinder(reading)(['spec', ...path]);
  return {
    code,
    severity,
    message,
    ...(fix !== undefined && { fix }),
    subject: metadata.name,
    file: source.file,
    line,
    column,
    help: HELP,
  };
}

/** The domain above each domain. */
export function parentsOf(
  domains: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  return new Map(
    [...domains.values()].flatMap(([name, above]) =>
      above === undefined ? [] : [[name, above] as const],
    ),
  );
}
