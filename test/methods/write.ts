// npm run methods: writes the parts of docs/methods.md that follow from others.
import { readFileSync, writeFileSync } from 'node:fs'
import { withGeneratedParts } from './generated-parts.js'

writeFileSync('docs/methods.md', withGeneratedParts(readFileSync('docs/methods.md', 'utf8')))
