import { Entity } from '@backstage/catalog-model';
import { GovernanceSpec } from './DataScorecardEntity';

/**
 * A policy in the catalog: rules that have to hold, each with what happens where one does not. As with scorecards, the rules
 * are judged by the rule engine and not by the catalog.
 * @public
 */
export interface DataPolicyEntity extends Entity {
  apiVersion: 'data-mesh/v1';
  kind: 'DataPolicy';
  spec: GovernanceSpec;
}
