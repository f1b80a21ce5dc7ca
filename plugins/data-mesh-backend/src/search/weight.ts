import { Standing } from './indexed';

const TRUST = {
  pass: 1,
  warn: 0.6,
  'not-measured': 0.4,
  error: 0.3,
  fail: 0.1,
} as const;

const LIFECYCLE: Readonly<Record<string, number>> = {
  production: 1,
  experimental: 0.5,
  deprecated: 0.25,
  retired: 0,
};

const OTHER_LIFECYCLE = 0.5;
/** From here on, more consumers say nothing more. */
const MANY_CONSUMERS = 16;
/** So coarse that nobody can tell from it how many hidden products use something. */
const STEP = 0.05;

/**
 * Trust and use as one number from 0 to 1: how the data stands counts 40 %, where it is in its life 30 %, and how many
 * products take data from it 30 % (the first few count most). An open incident takes a third of it.
 */
export function weightOf(standing: Standing): number {
  const life = LIFECYCLE[standing.lifecycle.toLowerCase()] ?? OTHER_LIFECYCLE;
  const use = Math.min(
    1,
    Math.log2(1 + standing.consumers) / Math.log2(1 + MANY_CONSUMERS),
  );
  const whole = 0.4 * TRUST[standing.quality] + 0.3 * life + 0.3 * use;
  const weight = standing.troubled ? (whole * 2) / 3 : whole;
  return Number((Math.round(weight / STEP) * STEP).toFixed(2));
}
