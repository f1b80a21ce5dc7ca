export interface Config {
  dataMesh?: {
    /** How files become entities of the catalog. */
    catalog?: {
      /**
       * Names of files that may hold contracts, products, scorecards and policies, as globs for the last part of the path. Files of other names
       * are left to the portal's other readers. Default: `*.odcs.y?(a)ml`, `*.odps.y?(a)ml`, `odcs.y?(a)ml`,
       * `odps.y?(a)ml`, `datacontract.y?(a)ml`, `*.datacontract.y?(a)ml`,
       * `dataproduct.y?(a)ml`, `*.dataproduct.y?(a)ml`, `*.scorecard.y?(a)ml`, `*.policy.y?(a)ml`. A list replaces the
       * default.
       */
      filePatterns?: string[];

      /** Namespace of the entities that files become. Default: `default`. */
      namespace?: string;

      /** How a team, a member or a custom property of a file leads to the group or user that owns the entity. */
      owners?: {
        /**
         * Entity ref by the name of a team or a member's user name, e.g. `Sales Analytics: group:default/sales`. Letter
         * case does not matter.
         */
        map?: { [name: string]: string };
        /** Custom properties that may hold an entity ref, the first that does counts. Default: `owner`, `backstage.io/owner`. */
        customProperties?: string[];
        /** Roles by which a member of the team is its owner. Default: `owner`, `data owner`, `product owner`, `data product owner`, `lead`. */
        memberRoles?: string[];
        /** Namespace of groups and users that are made out from a name. Default: `default`. */
        namespace?: string;
        /** Entity ref of the owner when none can be made out. Default: `unknown`, which the health page counts. */
        default?: string;
      };

      /** How the domain that a file names leads to a Domain. */
      domains?: {
        /** Entity ref by the name of a domain, e.g. `Order to Cash: domain:default/finance`. Letter case does not matter. */
        map?: { [name: string]: string };
        /** Namespace of Domains that are made out from a name. Default: `default`. */
        namespace?: string;
      };

      /** How the `status` of a file becomes `spec.lifecycle`; beside the built-in words, and before them. */
      lifecycles?: {
        map?: { [status: string]: string };
      };

      /**
       * Declares the kinds to Backstage's alpha catalog model instead of validating them by a processor. The first such
       * declaration switches validation of the *whole* catalog to the model. Default: false.
       */
      modelLayer?: boolean;

      /** Bounds on what is read from a repository. */
      limits?: {
        /** Characters of a file. Default: 5000000. */
        maxLength?: number;
        /** Documents in a file; what stands behind them is not read. Default: 1000. */
        maxDocuments?: number;
        /** Nesting of lists and objects. Default: 100. */
        maxDepth?: number;
        /** How many nodes the aliases of a file may expand to. Default: 100000. */
        maxAliasNodes?: number;
      };
    };
  };
}
