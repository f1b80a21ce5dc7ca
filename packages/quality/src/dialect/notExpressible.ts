/**
 * Something cannot be said to an engine: a name with a NUL, a pattern its regular expressions do not know. The message
 * is a sentence for a person.
 * @public
 */
export class NotExpressible extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotExpressible';
  }
}
