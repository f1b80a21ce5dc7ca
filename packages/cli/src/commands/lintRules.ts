import { ForeignReading } from '@backstage-data-mesh/contract';
import { Document } from '../files/documents';
import { entitiesIn } from '../mesh/entity';
import { isRuleSet, ruleSetsIn } from '../mesh/ruleSets';
import { Finding } from '../report/report';

/** What is wrong with scorecards and policies, each and side by side. */
export function lintRules(documents: readonly Document<ForeignReading>[]): {
  readonly sets: number;
  readonly found: readonly Finding[];
} {
  const entities = entitiesIn(documents).filter(isRuleSet);
  return { sets: entities.length, found: ruleSetsIn(entities).findings };
}
