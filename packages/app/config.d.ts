export interface Config {
  auth?: {
    providers?: {
      example?: {
        /**
         * The people whom the example portal's sign-in page offers.
         * @deepVisibility frontend
         */
        people: Array<{
          /** Name of the user entity. */
          user: string;
          name: string;
          /** What this person sees, in a sentence. */
          sees: string;
        }>;
      };
    };
  };
}
