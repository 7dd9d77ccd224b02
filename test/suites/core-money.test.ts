import { runFiles } from './run-files.js'

await runFiles('test/core/economics', 'test/core/business-case', 'test/core/format', 'test/core/schedule')
