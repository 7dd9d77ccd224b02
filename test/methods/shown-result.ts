import ts from 'typescript'

/**
 * Where a result is not what the document shows of it: one line for each field. An object shows some of its fields, a list all of its
 * members, and a number is rounded to the decimals it is shown with.
 */
export function differencesFrom(shown: string, got: unknown): readonly string[] {
  const source = ts.createSourceFile('shown.ts', `(${shown})`, ts.ScriptTarget.ES2022, true)
  const [statement] = source.statements
  if (statement === undefined || source.statements.length > 1 || !ts.isExpressionStatement(statement))
    throw new Error(`Not a result: ${shown}`)
  return differencesAt(statement.expression, got, 'result')
}

function differencesAt(shown: ts.Expression, got: unknown, place: string): readonly string[] {
  if (ts.isParenthesizedExpression(shown)) return differencesAt(shown.expression, got, place)
  if (ts.isObjectLiteralExpression(shown)) {
    return shown.properties.flatMap((property) => {
      if (!ts.isPropertyAssignment(property)) throw new Error(`Not a field: ${property.getText()}`)
      const name = ts.isIdentifier(property.name)
        ? property.name.text
        : property.name.getText().replace(/^['"]|['"]$/g, '')
      return differencesAt(property.initializer, fieldOf(got, name), `${place}.${name}`)
    })
  }
  if (ts.isArrayLiteralExpression(shown)) {
    if (!Array.isArray(got) || got.length !== shown.elements.length) return [difference(place, shown, got)]
    const members: readonly unknown[] = got
    return shown.elements.flatMap((element, at) => differencesAt(element, members[at], `${place}[${at}]`))
  }
  return isShownAs(shown, got) ? [] : [difference(place, shown, got)]
}

function fieldOf(got: unknown, name: string): unknown {
  return typeof got === 'object' && got !== null ? (got as Readonly<Record<string, unknown>>)[name] : undefined
}

function isShownAs(shown: ts.Expression, got: unknown): boolean {
  if (ts.isStringLiteral(shown)) return got === shown.text
  if (shown.kind === ts.SyntaxKind.TrueKeyword || shown.kind === ts.SyntaxKind.FalseKeyword)
    return got === (shown.kind === ts.SyntaxKind.TrueKeyword)
  if (shown.kind === ts.SyntaxKind.NullKeyword) return got === null
  const text = shown.getText()
  const [, mantissa = '', exponent = '0'] = /^-?\s*(\d[\d_]*(?:\.\d+)?)(?:e([+-]?\d+))?$/.exec(text) ?? []
  if (mantissa === '') throw new Error(`Not a value that can be shown: ${text}`)
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent)
  const half = 0.5 * 10 ** -decimals
  return typeof got === 'number' && Math.abs(got - Number(text.replaceAll('_', ''))) <= half * (1 + 1e-9)
}

function difference(place: string, shown: ts.Expression, got: unknown): string {
  return `${place}: shown ${shown.getText()}, got ${JSON.stringify(got)}`
}
