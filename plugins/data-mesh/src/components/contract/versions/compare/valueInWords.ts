/** Worked out from other fields, not written by anybody. */
const DERIVED: readonly string[] = ['quantity'];

/**
 * A value of a change as a person reads it. What was added or removed as a whole comes as JSON of the model: it is shown
 * as one line per field, without those that say nothing. A JSON that was cut short stays as it is.
 */
export function valueInWords(value: string): string {
  if (!value.startsWith('{')) return value;
  const fields = fieldsOf(value);
  if (!fields) return value;
  return Object.entries(fields)
    .filter(
      ([name, content]) => !DERIVED.includes(name) && saysSomething(content),
    )
    .map(([name, content]) => `${name}: ${textOf(content)}`)
    .join('\n');
}

function fieldsOf(json: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function saysSomething(content: unknown): boolean {
  if (content === false || content === null || content === '') return false;
  return typeof content !== 'object' || Object.keys(content).length > 0;
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}
