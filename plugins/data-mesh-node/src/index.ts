/**
 * Extension points of the data mesh suite, for modules that adopters write.
 * @packageDocumentation
 */
export * from './catalog/DocumentFacts';
export * from './catalog/DomainResolver';
export * from './catalog/OwnerResolver';
export * from './catalog/extensionPoint';
export * from './governance/extensionPoint';
export * from './quality/QueryEngineFactory';
export * from './quality/extensionPoint';
