/**
 * How a Trino cluster is reached.
 * @public
 */
export interface TrinoOptions {
  /** E.g. `https://trino.example.org`. */
  readonly url: string;
  readonly user: string;
  /** Only over https. */
  readonly password?: string;
  /** A JSON Web Token, instead of a password. Only over https. */
  readonly token?: string;
  /** Absent: the one that a contract's server names. */
  readonly catalog?: string;
  /** Milliseconds within which each request must be answered; Trino answers within a second that it is still working. Default: 30,000. */
  readonly requestTimeout?: number;
}
