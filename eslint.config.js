import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'core/ has no clock: pass the time in.'
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'core/ has no clock: pass the time in.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'core/ has no clock: pass the time in.'
  },
  {
    selector: 'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
    message: 'core/ has no clock: format() without a date reads it.'
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'core/ has no chance: pass a seeded generator in.'
  },
  {
    selector: 'VariableDeclarator[init.name=/^(Math|Date)$/]',
    message: 'core/: call Math and Date by name, so that the clock and chance can be seen.'
  },
  { selector: ':function[async=true]', message: 'core/ is synchronous.' }
]
const worldly = [
  'process',
  'console',
  'fetch',
  'crypto',
  'performance',
  'globalThis',
  'Promise',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask'
]

// Outside core the clock comes in as an argument too: only the two entries and platform/ read it.
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Pass now() in: only server.ts, cli.ts and platform/ read the clock.'
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Pass now() in: only server.ts, cli.ts and platform/ read the clock.'
  },
  {
    selector: 'MemberExpression[object.name="sql"][property.name=/^(raw|lit)$/]',
    message: 'No SQL from strings: use parameters or an enum of columns.'
  },
  {
    selector: 'CallExpression[callee.property.name="selectAll"]',
    message: 'Name the columns: a new column must not leak into a page.'
  }
]

export default defineConfig(
  { ignores: ['dist/', '.tap/', 'public/'] },
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/require-await': 'off', // Fastify plugins are async by contract
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
    }
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // tap collects t.test() itself; everything else is awaited
          allowForKnownSafePromises: [{ from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' }]
        }
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
        { object: 'globalThis', property: 'process', message: 'Say process.' }
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:process', 'process'].map((name) => ({
            name,
            message: 'Use the global: then the rule on process.env sees it.'
          }))
        }
      ]
    }
  },
  {
    files: ['src/features/**/*.ts', 'src/app.ts', 'src/timetable.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] }
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impure], 'no-restricted-globals': ['error', ...worldly] }
  }
)
