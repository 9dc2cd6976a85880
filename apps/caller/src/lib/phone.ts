/** Telephone numbers: stored as `+31612345678`, shown as people say them. */

/**
 * @example
 * showPhone('+31612345678')   //=> '06 1234 5678'
 * showPhone('+31711234567')   //=> '071 123 4567'
 * showPhone('+48123456789')   //=> '+48 123456789'
 */
export function showPhone(number: string): string {
  const bare = number.replace(/[^+\d]/g, '')
  const national = bare.startsWith('+31') ? `0${bare.slice(3)}` : bare
  if (/^06\d{8}$/.test(national)) return national.replace(/^(06)(\d{4})(\d{4})$/, '$1 $2 $3')
  if (/^0\d{9}$/.test(national)) return national.replace(/^(0\d{2})(\d{3})(\d{4})$/, '$1 $2 $3')
  return bare.replace(/^(\+\d{2})(\d+)$/, '$1 $2')
}

/**
 * @example
 * phoneHref('06 1234 5678')   //=> 'tel:0612345678'
 */
export function phoneHref(number: string): string {
  return `tel:${number.replace(/[^+\d]/g, '')}`
}
