import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_DATA_MESH_CONTRACT,
  RESOURCE_TYPE_DATA_MESH_DOMAIN,
  RESOURCE_TYPE_DATA_MESH_PRODUCT,
  RESOURCE_TYPE_DATA_MESH_RULE_SET,
  dataMeshPermissions,
} from './permissions';

describe('permissions', () => {
  it('keep the names, actions and resource types that policies of adopters rely on', () => {
    expect(
      dataMeshPermissions.map(permission => [
        permission.name,
        permission.attributes.action,
        isResourcePermission(permission) ? permission.resourceType : 'basic',
      ]),
    ).toEqual([
      ['data-mesh.product.read', 'read', RESOURCE_TYPE_DATA_MESH_PRODUCT],
      ['data-mesh.contract.read', 'read', RESOURCE_TYPE_DATA_MESH_CONTRACT],
      ['data-mesh.health.read', 'read', 'basic'],
      ['data-mesh.sync.run', 'update', 'basic'],
      ['data-mesh.quality.run', 'update', RESOURCE_TYPE_DATA_MESH_CONTRACT],
      ['data-mesh.results.ingest', 'create', 'basic'],
      ['data-mesh.incident.manage', 'update', RESOURCE_TYPE_DATA_MESH_PRODUCT],
      ['data-mesh.waiver.request', 'create', RESOURCE_TYPE_DATA_MESH_PRODUCT],
      ['data-mesh.waiver.approve', 'update', RESOURCE_TYPE_DATA_MESH_RULE_SET],
      ['data-mesh.rule.simulate', 'read', 'basic'],
      ['data-mesh.domain.assess', 'update', RESOURCE_TYPE_DATA_MESH_DOMAIN],
      ['data-mesh.domain.waiver', 'create', RESOURCE_TYPE_DATA_MESH_DOMAIN],
      ['data-mesh.table.profile', 'read', 'basic'],
      ['data-mesh.template.read', 'read', 'basic'],
    ]);
  });
});
