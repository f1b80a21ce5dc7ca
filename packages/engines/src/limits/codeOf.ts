/**
 * A statement without its text literals, where these can be told from code without doubt; else all of it. For fences that
 * look for words: a name of the data may say anything, code may not.
 * @internal
 */
export function codeOf(statement: string): string {
  return /--|\/\*|#|\\|\$/.test(statement)
    ? statement
    : statement.replace(
        /'(?:[^']|'')*'|("(?:[^"]|"")*"|`(?:[^`]|``)*`)/g,
        '$1',
      );
}
