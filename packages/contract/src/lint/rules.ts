import { arrayWithoutItems } from './arrayWithoutItems';
import { channelWithoutAddress } from './channelWithoutAddress';
import { credentialInServer } from './credentialInServer';
import { danglingElement } from './danglingElement';
import { danglingRelationship } from './danglingRelationship';
import { duplicateCustomProperty } from './duplicateCustomProperty';
import { duplicateEnumValue } from './duplicateEnumValue';
import { duplicateId } from './duplicateId';
import { duplicateName } from './duplicateName';
import { duplicatePort } from './duplicatePort';
import { duplicateRole } from './duplicateRole';
import { duplicateServer } from './duplicateServer';
import { duplicateServiceLevel } from './duplicateServiceLevel';
import { duplicateTag } from './duplicateTag';
import { endOrder } from './endOrder';
import { impossibleOptions } from './impossibleOptions';
import { impossibleServiceLevel } from './impossibleServiceLevel';
import { impossibleEnumValue } from './impossibleEnumValue';
import { impossibleExample } from './impossibleExample';
import { incompletePrice } from './incompletePrice';
import { incompleteSchedule } from './incompleteSchedule';
import { invalidCron } from './invalidCron';
import { invalidDate } from './invalidDate';
import { invalidPattern } from './invalidPattern';
import { keyPosition } from './keyPosition';
import { levelWithoutElement } from './levelWithoutElement';
import { metricArguments } from './metricArguments';
import { metricLevel } from './metricLevel';
import { missingClassification } from './missingClassification';
import { negativePrice } from './negativePrice';
import { noDescription } from './noDescription';
import { noOwner } from './noOwner';
import { noSchema } from './noSchema';
import { outputWithoutContract } from './outputWithoutContract';
import { ownContract } from './ownContract';
import { positionWithoutKey } from './positionWithoutKey';
import { qualityNeverFails } from './qualityNeverFails';
import { qualityNeverPasses } from './qualityNeverPasses';
import { qualitySaysNothing } from './qualitySaysNothing';
import { qualityWithoutThreshold } from './qualityWithoutThreshold';
import { relationshipLength } from './relationshipLength';
import { relationshipType } from './relationshipType';
import { Rule } from './rule';
import { statusContradiction } from './statusContradiction';
import { typeContradiction } from './typeContradiction';
import { unknownInputContract } from './unknownInputContract';
import { unknownManagementPort } from './unknownManagementPort';
import { unknownProductType } from './unknownProductType';
import { unknownServiceLevel } from './unknownServiceLevel';
import { unknownStatus } from './unknownStatus';
import { unreadableServiceLevel } from './unreadableServiceLevel';
import { unusualId } from './unusualId';
import { wrongKind } from './wrongKind';

/** Every rule, in the order in which problems are reported. A new rule is a file, a line here and a row in the docs. */
export const RULES: readonly Rule[] = [
  wrongKind,
  // What cannot be told apart, or leads nowhere.
  unusualId,
  duplicateName,
  duplicateId,
  duplicateServer,
  duplicateRole,
  duplicatePort,
  duplicateCustomProperty,
  duplicateServiceLevel,
  duplicateEnumValue,
  duplicateTag,
  danglingRelationship,
  danglingElement,
  unknownInputContract,
  // What contradicts itself.
  relationshipLength,
  relationshipType,
  keyPosition,
  positionWithoutKey,
  typeContradiction,
  arrayWithoutItems,
  impossibleOptions,
  invalidPattern,
  impossibleEnumValue,
  impossibleExample,
  statusContradiction,
  ownContract,
  // Quality rules.
  qualityNeverPasses,
  qualityNeverFails,
  qualityWithoutThreshold,
  qualitySaysNothing,
  metricLevel,
  metricArguments,
  // Service levels, times and money.
  impossibleServiceLevel,
  unreadableServiceLevel,
  endOrder,
  invalidDate,
  invalidCron,
  incompleteSchedule,
  levelWithoutElement,
  unknownServiceLevel,
  negativePrice,
  incompletePrice,
  // Words that tools do not know.
  unknownStatus,
  unknownProductType,
  unknownManagementPort,
  // What readers miss.
  noOwner,
  noDescription,
  noSchema,
  outputWithoutContract,
  missingClassification,
  channelWithoutAddress,
  credentialInServer,
];
