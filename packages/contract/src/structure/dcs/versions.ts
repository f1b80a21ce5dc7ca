import { Versions } from '../grammar';

/** The versions of the Data Contract Specification, oldest first: their bits in the tables beside this file. */
export const DCS_VERSIONS = [
  '0.9.0',
  '0.9.1',
  '0.9.2',
  '0.9.3',
  '1.1.0',
  '1.2.0',
  '1.2.1',
] as const;

export const V090: Versions = 0b0000001;
export const V091: Versions = 0b0000010;
export const UNTIL_091: Versions = 0b0000011;
export const SINCE_091: Versions = 0b1111110;
export const V092: Versions = 0b0000100;
export const SINCE_092: Versions = 0b1111100;
export const V093: Versions = 0b0001000;
export const UNTIL_093: Versions = 0b0001111;
export const SINCE_093: Versions = 0b1111000;
export const UNTIL_110: Versions = 0b0011111;
export const SINCE_110: Versions = 0b1110000;
export const UNTIL_120: Versions = 0b0110000;
export const V110: Versions = 0b0010000;
export const V120: Versions = 0b0100000;
export const SINCE_120: Versions = 0b1100000;
export const V121: Versions = 0b1000000;
