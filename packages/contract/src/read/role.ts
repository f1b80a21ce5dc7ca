import { Role } from '../model/contract';
import { readCustomProperties } from './common';
import { Fields } from './fields';

/** The roles of a contract or of one of its servers. */
export function readRoles(fields: Fields): readonly Role[] {
  return fields.list('roles', role =>
    role.notes.from(role, {
      id: role.text('id'),
      role: role.required('role'),
      description: role.text('description'),
      access: role.text('access'),
      firstLevelApprovers: role.text('firstLevelApprovers'),
      secondLevelApprovers: role.text('secondLevelApprovers'),
      customProperties: readCustomProperties(role),
    }),
  );
}
