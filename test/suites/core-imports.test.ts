import { runFiles } from './run-files.js'

await runFiles('test/core/exchanges', 'test/core/past-responses')
