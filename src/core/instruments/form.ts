/** What a browser sends: a name that comes twice has a list. */
export type Form = Readonly<Record<string, string | readonly string[]>>

/** Everything posted under a name; own properties only, so that no field can be called `constructor` by accident. */
export function valuesOf(form: Form, name: string): readonly string[] {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** What was typed in one box, without blanks around it; `twice` if the name came more than once. */
export function typedIn(form: Form, name: string): Readonly<{ kind: 'typed'; text: string } | { kind: 'twice' }> {
  const [first = '', ...more] = valuesOf(form, name)
  return more.length > 0 ? { kind: 'twice' } : { kind: 'typed', text: first.trim() }
}
