import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The pages of the suite.
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'data-mesh' });

/**
 * The form of a template, where the portal has the scaffolder.
 * @public
 */
export const templateRouteRef = createExternalRouteRef({
  id: 'data-mesh.template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
