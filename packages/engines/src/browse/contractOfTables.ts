import {
  Contract,
  emptyContract,
  SchemaProperty,
  Server,
} from '@backstage-data-mesh/contract';

/**
 * What a session is opened for when there is no contract yet: a server, and tables of which only names are known.
 * @public
 */
export function contractOfTables(
  server: Pick<Server, 'type' | 'properties'>,
  tables: readonly string[],
  properties: readonly SchemaProperty[] = [],
): { readonly contract: Contract; readonly server: Server } {
  const whole: Server = {
    server: 'browsed',
    roles: [],
    customProperties: [],
    ...server,
  };
  const contract = emptyContract({
    id: 'browsed',
    version: '0.0.0',
    standard: { name: 'odcs', version: 'v3.1.0' },
  });
  return {
    server: whole,
    contract: {
      ...contract,
      servers: [whole],
      schema: tables.map(name => ({
        name,
        deprecated: false,
        tags: [],
        synonyms: [],
        properties,
        relationships: [],
        quality: [],
        links: [],
        customProperties: [],
      })),
    },
  };
}
