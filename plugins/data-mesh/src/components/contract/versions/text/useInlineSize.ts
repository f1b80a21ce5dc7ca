import { RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is, in pixels, as it changes; nothing before it was measured. */
export function useInlineSize(ref: RefObject<HTMLElement>): number | undefined {
  const [size, setSize] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setSize(element.clientWidth);
    const observer = new ResizeObserver(() => setSize(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
