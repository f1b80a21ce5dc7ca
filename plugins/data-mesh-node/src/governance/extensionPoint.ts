import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { RuleFunction } from '@backstage-data-mesh/governance';

/**
 * What rules of scorecards and policies may call, for modules of the `data-mesh` plugin.
 * @public
 */
export interface DataMeshGovernanceExtensionPoint {
  /**
   * A function has to be pure and quick: it is called for each product. A second one of the same name and types keeps the
   * backend from starting.
   */
  addRuleFunction(ruleFunction: RuleFunction): void;
}

/**
 * Registered by `@backstage-data-mesh/plugin-data-mesh-backend`.
 * @public
 */
export const dataMeshGovernanceExtensionPoint =
  createExtensionPoint<DataMeshGovernanceExtensionPoint>({
    id: 'data-mesh.governance',
  });
