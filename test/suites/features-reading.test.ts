import { runFiles } from './run-files.js'

await runFiles(
  'test/features/outcomes',
  'test/features/costs',
  'test/features/business-cases',
  'test/features/accounts'
)
