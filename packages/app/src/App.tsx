import { dataMeshSearchModule } from '@backstage-data-mesh/plugin-data-mesh/alpha';
import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';

// Plugins are found through this package's dependencies (`app.packages: all`).
export default createApp({
  features: [navModule, signInModule, dataMeshSearchModule],
});
