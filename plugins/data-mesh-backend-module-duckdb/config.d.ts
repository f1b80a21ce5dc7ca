export interface Config {
  dataMesh?: {
    quality?: {
      servers?: {
        /** With `engine: duckdb`: a DuckDB file, or a folder of files. At least one of `path` and `root`. */
        [name: string]: {
          /** A DuckDB file, relative to where the backend was started. It is opened for reading only, anew for each run. */
          path?: string;
          /**
           * A folder, relative to where the backend was started. Contracts name files in it by paths relative to it; nothing
           * outside of it is read.
           */
          root?: string;
          /** Memory for each contract that is being checked, e.g. `1GB`. Default: `512MB`. */
          memory?: string;
          /** Processors for each statement. Default: 2. */
          threads?: number;
          /** Where data goes for as long as a contract is being checked when it does not fit into memory. */
          temp?: {
            /** Default: the system's folder for temporary files. */
            directory?: string;
            /** At most so much, for each contract that is being checked. Default: `4GB`. */
            size?: string;
          };
        };
      };
    };
  };
}
