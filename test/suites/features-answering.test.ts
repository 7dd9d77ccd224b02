import { runFiles } from './run-files.js'

await runFiles('test/journeys', 'test/features/surveys', 'test/features/instruments', 'test/features/responses')
