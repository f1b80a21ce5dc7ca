import { ServiceLevelSign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { badgeOf, badgeSvg } from './badge';

const kept: ServiceLevelSign = {
  standing: 'kept',
  promises: 3,
  broken: 0,
  atRisk: 0,
  openIncident: false,
  upstreamIncident: false,
};

describe('a badge', () => {
  it.each<[string, ServiceLevelSign | undefined]>([
    ['kept', kept],
    ['at risk', { ...kept, standing: 'at-risk' }],
    ['2 broken', { ...kept, standing: 'broken', broken: 2 }],
    ['incident', { ...kept, openIncident: true }],
    ['upstream incident', { ...kept, upstreamIncident: true }],
    ['not measured', { ...kept, standing: 'not-measured' }],
    ['unknown', undefined],
  ])('that says "%s" can be read by who sees little', (message, sign) => {
    const badge = badgeOf(sign);
    expect(badge.message).toBe(message);
    const [left, right] = sidesOf(badgeSvg(badge));
    expect(right.back).toBe(badge.color);
    // Several in one page would share it.
    expect(badgeSvg(badge)).not.toContain('id=');
    // WCAG 2.2, 1.4.3
    for (const { back, text } of [left, right]) {
      expect(contrast(back, text)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** The colours of both sides of a badge. */
function sidesOf(svg: string) {
  const fills = (name: string) =>
    [...svg.matchAll(new RegExp(`<${name} [^>]*fill="([^"]+)"`, 'g'))].map(
      ([, fill]) => fill,
    );
  const texts = fills('text');
  const backs = [...fills('path'), ...fills('rect')];
  return backs.map((back, side) => ({ back, text: texts[side] }));
}

/** By the definition of WCAG: from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.slice(1);
  const step = hex.length / 3;
  const [red, green, blue] = [0, 1, 2].map(index => {
    const digits = hex.slice(index * step, (index + 1) * step);
    const share = parseInt(digits.padEnd(2, digits), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
