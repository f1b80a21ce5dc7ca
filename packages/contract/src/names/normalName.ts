/** Names of teams, domains, roles and states are compared without regard to letter case and outer blanks. @public */
export function normalName(name: string): string {
  return name.trim().toLowerCase();
}
