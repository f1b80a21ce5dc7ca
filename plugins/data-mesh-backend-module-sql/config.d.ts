import { HumanDuration } from '@backstage/types';

export interface Config {
  dataMesh?: {
    quality?: {
      servers?: {
        /** With `engine: postgres` or `engine: mysql`. */
        [name: string]: {
          /** How the server is reached. Use a role that can do nothing but SELECT. */
          connection?: {
            host: string;
            /** Default: 5432 or 3306. */
            port?: number;
            user: string;
            /** @visibility secret */
            password?: string;
            /** Default: the one that a contract's server names. Where both do, they must be the same. */
            database?: string;
            /** `true`: encrypted, with a certificate that is trusted. */
            ssl?:
              | boolean
              | {
                  /** Certificates of who is trusted, as PEM. */
                  ca?: string;
                  /** Own certificate, as PEM. */
                  cert?: string;
                  /**
                   * Own key, as PEM.
                   * @visibility secret
                   */
                  key?: string;
                  /** The name that stands in the server's certificate, if it is another one than `host`. */
                  servername?: string;
                  /** `false` takes any certificate: then nobody knows who answers. */
                  rejectUnauthorized?: boolean;
                };
          };
          /** Contracts that are checked at once; each has a connection of its own. Default: 5. */
          connections?: number;
          /** Within which time a connection must stand. Default: 10 seconds. */
          connectTimeout?: HumanDuration | string;
        };
      };
    };
  };
}
