import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Test } from 'tap'

export interface Demo {
  readonly origin: string
  readonly links: ReadonlyMap<string, string> // by how each line begins: 'A participant', 'Sign in as evaluator'
}

/** The demo as the README starts it, made small, with the links that it prints. Ends with the test. */
export async function startDemo(t: Test, people: number): Promise<Demo> {
  const port = await freePort()
  const demo = spawn(process.execPath, ['dist/src/cli.js', 'demo', '--port', String(port), '--people', String(people)])
  t.teardown(async () => {
    const ended = new Promise((resolve) => demo.once('exit', resolve))
    demo.kill('SIGTERM')
    await ended
  })
  const origin = `http://127.0.0.1:${port}`
  const links = new Map<string, string>()
  demo.stderr.pipe(process.stderr)
  for await (const line of createInterface(demo.stdout)) {
    const found = /^([\w ']+?)(?:'s survey| \(\w+\)):\s+(http\S+)$/.exec(line)
    if (found !== null) links.set(found[1] ?? '', found[2] ?? '')
    if (line.startsWith('Nothing of this is real')) return { origin, links }
  }
  throw new Error('The demo ended before it was ready.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}
