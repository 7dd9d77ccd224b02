export type EmailAddress =
  | { readonly kind: 'address'; readonly email: string; readonly key: string }
  | { readonly kind: 'fault'; readonly message: string }

/**
 * A mail address as typed, and as it is compared: lower case throughout, since nobody means two people by Amina@ and
 * amina@, and a domain with accents in its ASCII form (bücher.example is xn--bcher-kva.example).
 *
 * Stricter than RFC 5322, which allows quotes, comments and blanks that in a sheet are always mistakes.
 */
export function emailAddress(typed: string): EmailAddress {
  const email = typed.trim()
  const [local = '', domain = '', ...more] = email.split('@')
  if (more.length > 0 || !isLocalPart(local) || !isDomain(domain) || email.length > 254) {
    return { kind: 'fault', message: `“${email.slice(0, 60)}” is not an email address. Write it as name@example.org.` }
  }
  return { kind: 'address', email, key: `${local.normalize('NFC').toLowerCase()}@${asciiDomain(domain)}` }
}

function isLocalPart(text: string): boolean {
  if (text.length > 64 || text.startsWith('.') || text.endsWith('.') || text.includes('..')) return false
  return /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(text)
}

function isDomain(text: string): boolean {
  const labels = text.split('.')
  const isLabel = (label: string): boolean => label.length <= 63 && /^[\p{L}\p{M}\p{N}-]+$/u.test(label)
  const isHyphened = (label: string): boolean => label.startsWith('-') || label.endsWith('-')
  return labels.length > 1 && labels.every((label) => isLabel(label) && !isHyphened(label)) && !/\d$/.test(text)
}

/** `hostname` is lower case and Punycode. A label that it cannot write is compared as it stands. */
function asciiDomain(domain: string): string {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain.toLowerCase()
}
