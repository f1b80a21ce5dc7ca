import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readCatalogConfig } from '../config/readCatalogConfig';
import { builtInDomainResolvers } from '../mapping/domains';
import { MappingSettings } from '../mapping/MappingSettings';
import { builtInOwnerResolvers } from '../mapping/owners';

/** For tests: the settings of a portal with this configuration and no modules of its own. */
export function testSettings(catalog: JsonObject = {}): MappingSettings {
  return {
    config: readCatalogConfig(new ConfigReader({ dataMesh: { catalog } })),
    ownerResolvers: builtInOwnerResolvers,
    domainResolvers: builtInDomainResolvers,
  };
}
