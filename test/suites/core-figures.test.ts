import { runFiles } from './run-files.js'

await runFiles('test/core/statistics')
