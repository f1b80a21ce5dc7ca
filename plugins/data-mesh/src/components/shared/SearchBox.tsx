import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key before the search starts. */
const pause = 250;

/** Searches as one types: the text is the person's at once, the search follows when they pause. */
export function SearchBox(props: {
  q: string;
  /** For those who do not see the box. */
  label: string;
  /** What one may type. */
  hint: string;
  onSearch: (q: string) => void;
}) {
  const { q, label, hint, onSearch } = props;
  const [text, setText] = useState(q);
  const search = useRef(onSearch);
  search.current = onSearch;
  const sent = useRef(q);

  // The back button, or "clear all", changes what is searched for: the box follows.
  useEffect(() => {
    if (q !== sent.current) {
      sent.current = q;
      setText(q);
    }
  }, [q]);

  useEffect(() => {
    const wanted = text.trim().slice(0, 200);
    if (wanted === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = wanted;
      search.current(wanted);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <SearchField
      aria-label={label}
      placeholder={hint}
      size="medium"
      value={text}
      onChange={setText}
    />
  );
}
