/** One quantity of docs/methods.md: what it answers, how it is computed, and examples that a test runs. */
export interface MethodsEntry {
  readonly chapter: string
  readonly heading: string
  readonly text: string
  readonly examples: readonly MethodsExample[]
}

/** `call` is one call of `name`, a function that `file` exports; `shown` is what the document says comes of it. */
export interface MethodsExample {
  readonly file: string
  readonly name: string
  readonly call: string
  readonly shown: string
}

/** The entries stand under `###`, in chapters under `##`. Parts that are written by a command have none (generated-parts.ts). */
export function methodsEntries(markdown: string): readonly MethodsEntry[] {
  const entries: MethodsEntry[] = []
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [chapter = '', ...sections] = part.split(/^### /m)
    for (const section of sections) {
      const [heading = ''] = section.split('\n', 1)
      entries.push({ chapter: firstLine(chapter), heading, text: section, examples: examplesIn(section) })
    }
  }
  return entries
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

function examplesIn(section: string): readonly MethodsExample[] {
  return [...section.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = '']) => exampleOf(block))
}

/**
 * The first line names the file. The rest is the call, and after the arrow what comes of it, which may run over further lines that
 * begin with two slashes.
 */
function exampleOf(block: string): MethodsExample {
  const [head = '', ...lines] = block.trimEnd().split('\n')
  const file = /^\/\/ (src\/\S+\.ts)$/.exec(head)?.[1]
  const [call = '', shown, ...more] = lines.join('\n').split('// →')
  const name = /^([A-Za-z]\w*)\(/.exec(call)?.[1]
  if (file === undefined || name === undefined || shown === undefined || more.length > 0)
    throw new Error(`Not an example (file, call, "// →" and what comes of it):\n${block}`)
  return { file, name, call: call.trim(), shown: shown.replace(/^\/\/ ?/gm, '').trim() }
}
