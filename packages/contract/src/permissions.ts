/** Who may do what. The relation (own family, same organisation) is checked where the data is read; the role is checked here. */

export const roles = ['caller', 'coordinator', 'researcher', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * - `families:read`: callers see the families assigned to them, coordinators all of their organisation;
 * - `calls:write`: make calls and write down what was heard, for those same families;
 * - `figures:read`: counted figures of the whole organisation, never one family;
 * - `protocols:read`, `people:read`: the questions, and the names of colleagues.
 */
export const permissions = {
  'families:read': ['caller', 'coordinator', 'admin'],
  'calls:write': ['caller', 'coordinator', 'admin'],
  'figures:read': ['caller', 'coordinator', 'researcher', 'admin'],
  'protocols:read': ['caller', 'coordinator', 'researcher', 'admin'],
  'people:read': ['caller', 'coordinator', 'researcher', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/**
 * May somebody with this role do this at all? Nothing is allowed that is not named.
 *
 * @example
 * isAllowed('researcher', 'families:read')   //=> false
 */
export function isAllowed(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}

/** Sees only the families assigned to her, not all families of the organisation. */
export function seesOwnFamiliesOnly(role: Role): boolean {
  return role === 'caller'
}
