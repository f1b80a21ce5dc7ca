import { Versions } from '../grammar';

/** The versions of ODCS 3, oldest first: their bits in the tables beside this file. */
export const ODCS_VERSIONS = [
  'v3.0.0',
  'v3.0.1',
  'v3.0.2',
  'v3.1.0',
  'v3.2.0',
] as const;

export const V30: Versions = 0b00111;
export const V300: Versions = 0b00001;
export const V300_301: Versions = 0b00011;
export const SINCE_301: Versions = 0b11110;
export const SINCE_302: Versions = 0b11100;
export const V31: Versions = 0b01000;
export const SINCE_31: Versions = 0b11000;
export const UNTIL_31: Versions = 0b01111;
export const SINCE_32: Versions = 0b10000;
