import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';

/**
 * A scorecard in the catalog: weighted rules over products or domains, with levels that a product reaches. What `levels`,
 * `bands` and `rules` may hold is judged by the rule engine, which says of each problem where it is; the catalog takes them as
 * they are written, so that a mistake in one rule does not make the scorecard disappear.
 * @public
 */
export interface DataScorecardEntity extends Entity {
  apiVersion: 'data-mesh/v1';
  kind: 'DataScorecard';
  spec: GovernanceSpec & {
    levels?: JsonValue;
    bands?: JsonValue;
    survey?: JsonValue;
    campaigns?: JsonValue;
  };
}

/**
 * What scorecards and policies have in common.
 * @public
 */
export type GovernanceSpec = JsonObject & {
  /** What is judged: `product` or `domain`. */
  type: string;
  lifecycle: string;
  /** Entity ref of a group or user. */
  owner: string;
  /** Entity ref (or name) of the Domain to which, with all below it, the rules apply; absent when they apply to all. */
  domain?: string;
  /** To what of that, more narrowly. */
  scope?: JsonValue;
  rules?: JsonValue;
  /** The document as it is written in its file: that is how a problem in a rule gets its line. Set by the suite's reader. */
  definition?: string;
};
