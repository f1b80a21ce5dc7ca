/** The short names that ODCS gives to service levels, with the long ones in lower case. */
const LONG: ReadonlyMap<string, string> = new Map([
  ['av', 'availability'],
  ['th', 'throughput'],
  ['er', 'errorrate'],
  ['ga', 'generalavailability'],
  ['es', 'endofsupport'],
  ['el', 'endoflife'],
  ['re', 'retention'],
  ['fy', 'frequency'],
  ['ly', 'latency'],
  ['td', 'timetodetect'],
  ['tn', 'timetonotify'],
  ['tr', 'timetorepair'],
]);

/** The name of a service level in lower case, long where the standard has a short one. */
export function levelNameOf(property: string): string {
  const word = property.trim().toLowerCase();
  return LONG.get(word) ?? word;
}
