import { runFiles } from './run-files.js'

await runFiles('test/features/surveys', 'test/features/instruments', 'test/features/responses')
