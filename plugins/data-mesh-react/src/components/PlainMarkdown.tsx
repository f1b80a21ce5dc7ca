import { MarkdownContent } from '@backstage/core-components';
import { isFollowable } from './followable';
import styles from './PlainMarkdown.module.css';

/** @public */
export type PlainMarkdownProps = Readonly<{
  /** Text from a file that anybody may have written. */
  text: string;
}>;

/**
 * Text with the simple marks of Markdown. HTML in it is shown as text, never run; pictures are not fetched.
 * @public
 */
export function PlainMarkdown(props: PlainMarkdownProps) {
  return (
    <div dir="auto">
      <MarkdownContent
        className={styles.markdown}
        content={props.text}
        dialect="common-mark"
        linkTarget="_blank"
        transformImageUri={() => ''}
        // The portal's link refuses an address that would run something by failing, which would take the page along.
        transformLinkUri={url => (isFollowable(url) ? url : '')}
      />
    </div>
  );
}
