/**
 * What contracts and products have in common in the normalised model. Lists are always there; text is as written.
 * @packageDocumentation
 */

/** A standard and the version a document declares, as written (`v3.1.0`). @public */
export interface Standard {
  /** `odps` is Bitol's Open Data Product Standard, `odps-lf` the Linux Foundation's Open Data Product Specification. */
  readonly name: 'odcs' | 'dcs' | 'odps' | 'odps-lf';
  readonly version: string;
}

/** @public */
export interface AuthoritativeDefinition {
  readonly id?: string;
  readonly url: string;
  readonly type?: string;
  readonly description?: string;
}

/** A custom property; `value` is any JSON value. @public */
export interface CustomProperty {
  readonly id?: string;
  readonly property: string;
  readonly value: unknown;
  readonly description?: string;
  /** Whose property it is (ODCS 3.2, ODPS 1.1). */
  readonly vendor?: string;
}

/** @public */
export interface Description {
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** Guidance for agents and tools (ODCS 3.2, ODPS 1.1). A text alone is its `instructions`. @public */
export interface Context {
  readonly instructions?: string;
  readonly verifiedStatements: readonly {
    readonly question: string;
    readonly answer?: string;
  }[];
  /** What agents must not do. */
  readonly constraints: readonly string[];
}

/** A person of the team. `username` is most often an e-mail address. @public */
export interface TeamMember {
  readonly id?: string;
  readonly username: string;
  readonly name?: string;
  readonly role?: string;
  readonly description?: string;
  readonly dateIn?: string;
  readonly dateOut?: string;
  readonly replacedByUsername?: string;
  readonly tags: readonly string[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** The one form of a team: the array form of older versions becomes `members`. @public */
export interface Team {
  readonly name?: string;
  readonly description?: string;
  readonly members: readonly TeamMember[];
  readonly tags: readonly string[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** @public */
export interface SupportChannel {
  readonly id?: string;
  readonly channel: string;
  readonly url?: string;
  readonly tool?: string;
  readonly scope?: string;
  readonly description?: string;
  readonly invitationUrl?: string;
  readonly customProperties: readonly CustomProperty[];
}
