import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The pages of the suite.
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'data-mesh' });
