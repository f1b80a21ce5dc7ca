/**
 * What contracts and products have in common in the normalised model. Lists are always there; text is as written.
 * @packageDocumentation
 */

/** A standard and the version a document declares, as written (`v3.1.0`). @public */
export interface Standard {
  readonly name: 'odcs' | 'odps';
  readonly version: string;
}

/** @public */
export interface AuthoritativeDefinition {
  readonly url: string;
  readonly type?: string;
  readonly description?: string;
}

/** A custom property; `value` is any JSON value. @public */
export interface CustomProperty {
  readonly property: string;
  readonly value: unknown;
  readonly description?: string;
}

/** @public */
export interface Description {
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
}

/** A person of the team. `username` is most often an e-mail address. @public */
export interface TeamMember {
  readonly username: string;
  readonly name?: string;
  readonly role?: string;
  readonly description?: string;
  readonly dateIn?: string;
  readonly dateOut?: string;
  readonly replacedByUsername?: string;
}

/** The one form of a team: the array form of older versions becomes `members`. @public */
export interface Team {
  readonly name?: string;
  readonly description?: string;
  readonly members: readonly TeamMember[];
}

/** @public */
export interface SupportChannel {
  readonly channel: string;
  readonly url?: string;
  readonly tool?: string;
  readonly scope?: string;
  readonly description?: string;
  readonly invitationUrl?: string;
}
