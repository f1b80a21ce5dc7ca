import {
  Badge,
  ServiceLevelSign,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const LABEL = 'service levels';

/** Of shields.io, so that its badges look like those beside them; the red is darker, for white to be read on it. */
const COLOURS = {
  good: '#4c1',
  warning: '#dfb317',
  bad: '#c5341c',
  unknown: '#9f9f9f',
} as const;

const WHITE = '#fff';
const DARK = '#1b1b1b';

/** White can be read on none of these. */
const LIGHT: ReadonlySet<string> = new Set([
  COLOURS.good,
  COLOURS.warning,
  COLOURS.unknown,
]);

/** What a badge says; the same for a product that is not there and one that may not be seen. */
export function badgeOf(sign: ServiceLevelSign | undefined): Badge {
  const { message, color } = wordsOf(sign);
  return { schemaVersion: 1, label: LABEL, message, color };
}

function wordsOf(sign: ServiceLevelSign | undefined) {
  if (!sign) return { message: 'unknown', color: COLOURS.unknown };
  if (sign.openIncident) return { message: 'incident', color: COLOURS.bad };
  if (sign.upstreamIncident) {
    return { message: 'upstream incident', color: COLOURS.warning };
  }
  switch (sign.standing) {
    case 'broken':
      return { message: `${sign.broken} broken`, color: COLOURS.bad };
    case 'at-risk':
      return { message: 'at risk', color: COLOURS.warning };
    case 'kept':
      return { message: 'kept', color: COLOURS.good };
    default:
      return { message: 'not measured', color: COLOURS.unknown };
  }
}

const HEIGHT = 20;

/** A badge as a picture, with its words for who cannot see it. No part of it has an id: several may stand in one page. */
export function badgeSvg({ label, message, color }: Badge): string {
  const left = widthOf(label);
  const right = widthOf(message);
  const width = left + right;
  const title = escape(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title><rect width="${width}" height="${HEIGHT}" rx="3" fill="${color}"/><path d="M3 0H${left}V${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#555"/><g text-anchor="middle" font-family="Verdana,Geneva,sans-serif" font-size="11"><text x="${
    left / 2
  }" y="14" fill="${WHITE}">${escape(label)}</text><text x="${
    left + right / 2
  }" y="14" fill="${LIGHT.has(color) ? DARK : WHITE}">${escape(
    message,
  )}</text></g></svg>\n`;
}

/** About as wide as the letters are. */
function widthOf(text: string): number {
  return Math.round(text.length * 6.6) + 12;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
