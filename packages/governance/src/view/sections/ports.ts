import { bool, listOf, measured, optional, text } from '../fact';

export const ports = listOf(
  'name',
  {
    name: text('name of the port'),
    type: optional(text('table, topic, file, api …')),
    version: optional(text('version of the port')),
    description: optional(text('what it gives')),
    contractId: optional(text('id of its contract')),
    hasContract: measured(bool('whether that contract was found')),
    deprecated: bool('whether it is to be left'),
  },
  'output ports',
);

export const inputs = listOf(
  'name',
  {
    name: text('name of the port'),
    contractId: optional(text('id of the contract it relies on')),
    found: measured(bool('whether that contract was found')),
    deprecated: measured(bool('whether what it reads is to be left')),
  },
  'input ports',
);
