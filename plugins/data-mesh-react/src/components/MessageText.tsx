/** @public */
export type MessageTextProps = Readonly<{
  /** A sentence of the suite, in which names from files stand between backticks. */
  text: string;
}>;

/**
 * A message with the names in it set apart; everything in it is text.
 * @public
 */
export function MessageText(props: MessageTextProps) {
  const parts = props.text.split('`');
  // A backtick without its partner is no mark.
  const marked = parts.length % 2 === 1 ? parts : [props.text];
  return (
    <bdi>
      {marked.map((part, at) =>
        at % 2 === 1 ? <code key={at}>{part}</code> : part,
      )}
    </bdi>
  );
}
