export interface Config {
  dataMesh?: {
    scaffolder?: {
      /**
       * Development only: what templates publish becomes Git repositories in a folder of this machine, by the actions
       * `fetch:local` and `publish:local`. Without it there are no such actions, and with it the portal starts in
       * development alone.
       */
      localRepositories?: {
        /** Relative to where the backend runs. It is made when it is not there. */
        folder: string;
      };
    };
  };
}
