import { spawnSync } from 'node:child_process'
import t from 'tap'

t.test('half a command is told its other half', async (t) => {
  const { status, stderr } = wkep('account')
  t.equal(status, 1)
  t.match(stderr, 'Say wkep account add.')
})

t.test('what is no command is said', async (t) => {
  t.match(wkep('shoes').stderr, 'There is no command "shoes".')
})

t.test('an option that is not there is refused, also where there are none', async (t) => {
  for (const command of ['instruments', 'migrate']) {
    const { status, stdout, stderr } = wkep(command, '--x')
    t.equal(status, 1)
    t.equal(stdout, '')
    t.match(stderr, "Unknown option '--x'", command)
  }
})

/** As somebody types it; without settings, so that nothing can be opened. */
function wkep(...words: readonly string[]): { readonly status: number | null; stdout: string; stderr: string } {
  const { PATH } = process.env
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...words], { encoding: 'utf8', env: { PATH } })
}
