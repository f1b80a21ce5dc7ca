import { Quantity } from './quantity';
import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
  Standard,
  SupportChannel,
  Team,
} from './shared';

/**
 * A data contract, normalised: one form whatever version of ODCS it was written in. Lists are always there, versions
 * and other scalars that must keep their spelling (`1.10`) are strings as written, `team` has one form. A required text
 * that the document lacks (`version`, a `name`) is empty, and a problem says so; `id` is never empty.
 * @public
 */
export interface Contract {
  readonly kind: 'contract';
  readonly standard: Standard;
  readonly id: string;
  readonly name?: string;
  readonly version: string;
  readonly status?: string;
  readonly domain?: string;
  readonly tenant?: string;
  readonly dataProduct?: string;
  readonly context?: Context;
  readonly description: Description;
  readonly tags: readonly string[];
  readonly servers: readonly Server[];
  readonly schema: readonly SchemaObject[];
  readonly team: Team;
  readonly roles: readonly Role[];
  readonly support: readonly SupportChannel[];
  readonly price?: Price;
  readonly serviceLevels: readonly ServiceLevel[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
  /** ISO 8601, as written. */
  readonly createdAt?: string;
}

/** Where the data can be read. `properties` are the type's own fields (host, database, location …), scalars only. @public */
export interface Server {
  readonly id?: string;
  readonly server: string;
  readonly type: string;
  readonly environment?: string;
  readonly description?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly roles: readonly Role[];
  readonly customProperties: readonly CustomProperty[];
}

/** A table, topic, file or document of the contract. @public */
export interface SchemaObject {
  readonly id?: string;
  readonly name: string;
  readonly physicalName?: string;
  readonly physicalType?: string;
  readonly businessName?: string;
  readonly description?: string;
  readonly granularity?: string;
  readonly context?: Context;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly synonyms: readonly string[];
  readonly properties: readonly SchemaProperty[];
  readonly relationships: readonly Relationship[];
  readonly quality: readonly QualityRule[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** A column or field; objects nest through `properties`, arrays through `items`. @public */
export interface SchemaProperty {
  readonly id?: string;
  readonly name: string;
  readonly businessName?: string;
  readonly logicalType?: string;
  readonly physicalType?: string;
  readonly physicalName?: string;
  readonly description?: string;
  /** `column` when absent; `measure` or `dimension` (ODCS 3.2). */
  readonly semanticType?: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly primaryKey: boolean;
  /** 1-based; absent when the property is not part of the key. */
  readonly primaryKeyPosition?: number;
  readonly partitioned: boolean;
  readonly partitionKeyPosition?: number;
  readonly classification?: string;
  readonly encryptedName?: string;
  readonly criticalDataElement: boolean;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly synonyms: readonly string[];
  /** Allowed values (ODCS 3.2 `enum`); empty when any is allowed. */
  readonly enum: readonly EnumValue[];
  readonly examples: readonly string[];
  /** `logicalTypeOptions`: format, pattern, minLength, maximum …; scalars as text. */
  readonly options: Readonly<Record<string, string>>;
  readonly transform?: {
    readonly logic?: string;
    readonly description?: string;
    readonly sources: readonly string[];
  };
  readonly properties: readonly SchemaProperty[];
  readonly items?: SchemaProperty;
  /** Of a `map` (ODCS 3.2): what its keys and its values are. */
  readonly map?: {
    readonly key: SchemaProperty;
    readonly value: SchemaProperty;
  };
  readonly relationships: readonly Relationship[];
  readonly quality: readonly QualityRule[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** An allowed value as text (`null` is "null"), and what it means. @public */
export interface EnumValue {
  readonly id?: string;
  readonly value: string;
  readonly label?: string;
  readonly description?: string;
}

/** A foreign key. `from` is empty on a property (the property itself is meant). @public */
export interface Relationship {
  readonly id?: string;
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly customProperties: readonly CustomProperty[];
}

/** What a rule compares its measure with. @public */
export interface QualityThreshold {
  readonly operator:
    | 'mustBe'
    | 'mustNotBe'
    | 'mustBeGreaterThan'
    | 'mustBeGreaterOrEqualTo'
    | 'mustBeLessThan'
    | 'mustBeLessOrEqualTo'
    | 'mustBeBetween'
    | 'mustNotBeBetween';
  /** A number, a text, or the two bounds. */
  readonly value: unknown;
}

/** @public */
export interface QualityRule {
  readonly id?: string;
  readonly name?: string;
  readonly type: 'library' | 'text' | 'sql' | 'custom';
  readonly description?: string;
  /** `metric`, or `rule` in versions before 3.1. */
  readonly metric?: string;
  readonly dimension?: string;
  readonly method?: string;
  readonly severity?: string;
  readonly businessImpact?: string;
  readonly unit?: string;
  readonly thresholds: readonly QualityThreshold[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly query?: string;
  readonly engine?: string;
  /** Text as written; an object is shown as YAML. */
  readonly implementation?: string;
  readonly schedule?: string;
  readonly scheduler?: string;
  readonly tags: readonly string[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** A promise of `slaProperties`. `value` and `valueExt` as written. @public */
export interface ServiceLevel {
  readonly id?: string;
  readonly property: string;
  readonly value?: string;
  readonly valueExt?: string;
  readonly unit?: string;
  /** What value and unit amount to, where they are understood. */
  readonly quantity?: Quantity;
  /** `object.property`; a comma separated list becomes several. */
  readonly elements: readonly string[];
  readonly driver?: string;
  readonly description?: string;
  readonly scheduler?: string;
  readonly schedule?: string;
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** @public */
export interface Role {
  readonly id?: string;
  readonly role: string;
  readonly description?: string;
  readonly access?: string;
  readonly firstLevelApprovers?: string;
  readonly secondLevelApprovers?: string;
  readonly customProperties: readonly CustomProperty[];
}

/** @public */
export interface Price {
  readonly amount?: number;
  readonly currency?: string;
  readonly unit?: string;
}
