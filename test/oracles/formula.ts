/** What a formula such as `people*(worth-cost)-fixed` comes to, for the models that oracles write out. */
export function formulaValue(formula: string, values: Readonly<Record<string, number>>): number {
  const tokens = [...formula.matchAll(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/()]/g)].map(([token]) => token)
  if (tokens.join('') !== formula.replaceAll(/\s/g, '')) throw new Error(`Not a formula: ${formula}`)
  let at = 0

  const sum = (): number => {
    let total = product()
    while (tokens[at] === '+' || tokens[at] === '-') total += tokens[at++] === '+' ? product() : -product()
    return total
  }
  const product = (): number => {
    let total = factor()
    while (tokens[at] === '*' || tokens[at] === '/') total *= tokens[at++] === '*' ? factor() : 1 / factor()
    return total
  }
  const factor = (): number => {
    const token = tokens[at++]
    if (token === '-') return -factor()
    if (token !== '(') return known(token, values)
    const inside = sum()
    if (tokens[at++] !== ')') throw new Error(`A bracket is left open: ${formula}`)
    return inside
  }

  const total = sum()
  if (at !== tokens.length) throw new Error(`Not a formula: ${formula}`)
  return total
}

function known(token: string | undefined, values: Readonly<Record<string, number>>): number {
  const value = values[token ?? ''] ?? Number(token)
  if (Number.isNaN(value)) throw new Error(`No value for ${token ?? 'the end of the formula'}`)
  return value
}
