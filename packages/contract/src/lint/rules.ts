import { credentialInServer } from './credentialInServer';
import { danglingElement } from './danglingElement';
import { danglingRelationship } from './danglingRelationship';
import { duplicateId } from './duplicateId';
import { duplicateName } from './duplicateName';
import { duplicatePort } from './duplicatePort';
import { missingField } from './missingField';
import { noOwner } from './noOwner';
import { Rule } from './rule';
import { unknownStatus } from './unknownStatus';
import { wrongKind } from './wrongKind';
import { wrongValue } from './wrongValue';

/** Every rule, in the order in which problems are reported. A new rule is a file and a line here. */
export const RULES: readonly Rule[] = [
  missingField,
  wrongKind,
  wrongValue,
  unknownStatus,
  duplicateName,
  duplicateId,
  duplicatePort,
  danglingRelationship,
  danglingElement,
  noOwner,
  credentialInServer,
];
