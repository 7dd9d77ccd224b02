import { runFiles } from './run-files.js'

await runFiles(
  'test/core/instruments',
  'test/core/framework',
  'test/core/responses',
  'test/core/scoring',
  'test/core/cohorts',
  'test/core/disclosure'
)
