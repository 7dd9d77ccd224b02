import { runFiles } from './run-files.js'

await runFiles('test/features/deliveries', 'test/features/exchanges', 'test/features/programmes')
