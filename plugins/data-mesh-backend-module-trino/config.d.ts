import { HumanDuration } from '@backstage/types';

export interface Config {
  dataMesh?: {
    quality?: {
      servers?: {
        /** With `engine: trino`. */
        [name: string]: {
          /** Where the cluster is, e.g. `https://trino.example.org`. */
          url?: string;
          /** Who asks. Give this user nothing but SELECT on what is to be checked. */
          user?: string;
          /**
           * Only over https.
           * @visibility secret
           */
          password?: string;
          /**
           * A JSON Web Token, instead of a password. Only over https.
           * @visibility secret
           */
          token?: string;
          /** Default: the one that a contract's server names. Where both do, they must be the same. */
          catalog?: string;
          /** Within which time each request must be answered. Default: 30 seconds. */
          requestTimeout?: HumanDuration | string;
        };
      };
    };
  };
}
