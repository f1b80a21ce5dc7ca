// Computed styles from what an element says of itself, for the tests of components. jsdom matches every rule of every sheet
// with every element and its ancestors, which took a third of the time of these tests, while queries by role only ask what
// is shown and which elements run in a line.

const UNSEEN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

// https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3
const IN_LINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM I IMG KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);

function displayOf(element) {
  if (element.style?.display) return element.style.display;
  if (element.hasAttribute('hidden') || UNSEEN.has(element.tagName)) {
    return 'none';
  }
  return IN_LINE.has(element.tagName) ? 'inline' : 'block';
}

/** Inherited, other than `display`. */
function visibilityOf(element) {
  const nearest = element.closest('[style*="visibility"]');
  return nearest?.style.visibility || 'visible';
}

function plainStyle(element) {
  const valueOf = name => {
    if (name === 'display') return displayOf(element);
    if (name === 'visibility') return visibilityOf(element);
    return element.style?.getPropertyValue(name) ?? '';
  };
  return new Proxy(element.style ?? {}, {
    get(style, name) {
      if (name === 'getPropertyValue') return valueOf;
      if (name === 'display' || name === 'visibility') return valueOf(name);
      const value = Reflect.get(style, name, style);
      return typeof value === 'function' ? value.bind(style) : value;
    },
  });
}

if (typeof window !== 'undefined') window.getComputedStyle = plainStyle;
