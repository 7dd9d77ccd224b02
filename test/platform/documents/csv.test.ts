import fc from 'fast-check'
import t from 'tap'
import { readCsv, writeCsv } from '../../../src/platform/documents/csv.js'

const plain = 'name,host\nSiân O’Brien,"Alder, Hey"\n'
const asRead = {
  kind: 'table',
  header: ['name', 'host'],
  records: [{ line: 2, cells: ['Siân O’Brien', 'Alder, Hey'] }]
}

const habits: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', utf8(plain)],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${plain}`)],
  ['Windows line ends', utf8(plain.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', utf8(plain.replaceAll('\n', '\r'))],
  ['no line end at the end', utf8(plain.trimEnd())],
  ['semicolons', utf8('name;host\nSiân O’Brien;Alder, Hey\n')],
  ['tabs', utf8('name\thost\nSiân O’Brien\tAlder, Hey')],
  [
    'Windows-1252',
    Buffer.from([
      ...Buffer.from('name,host\nSi'),
      0xe2,
      ...Buffer.from('n O'),
      0x92,
      ...Buffer.from('Brien,"Alder, Hey"')
    ])
  ],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
  [
    'no-break and zero-width blanks',
    utf8('\u00a0name ,ho\u200bst\n\u202fSiân\u00a0O’Brien\ufeff,"\u00a0Alder, Hey\u2060"\n')
  ],
  ['blank lines and columns after the data', utf8('name,host,,\nSiân O’Brien,"Alder, Hey",,\n,,,\n\n,,,\n')],
  ['every cell in quotes', utf8('"name","host"\n"Siân O’Brien","Alder, Hey"\n')]
]
for (const [habit, bytes] of habits) {
  t.test(`a table is read the same: ${habit}`, async (t) => {
    t.same(readCsv(bytes), asRead)
  })
}

t.test('lines are counted as an editor counts them, whatever stands between', async (t) => {
  const reading = readCsv(utf8('sep=;\r\na;b\r\n"one\r\ntwo";x\r\n\r\n;\r\n3;y\r\n'))
  t.match(reading, { kind: 'table', header: ['a', 'b'] })
  t.same(reading.kind === 'table' && reading.records, [
    { line: 3, cells: ['one\ntwo', 'x'] },
    { line: 7, cells: ['3', 'y'] }
  ])
})

const faulty = [
  ['a cell too few', 'a,b\n1,2\n3\n', 3, 'This line has 1 cell and the heading has 2'],
  ['a cell too many', 'a,b\n1,2,3\n', 2, 'This line has 3 cells and the heading has 2'],
  ['a heading twice, in another case', 'a,b,A\n1,2,3\n', 1, 'Columns 1 and 3 are both called “A”'],
  ['a column with data and no heading', 'a,,c\n1,2,3\n', 1, 'Column 2 has no heading'],
  ['a quotation mark that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3, 'never closed'],
  ['the same, after quoted cells', 'a,b\n"1","2"\n"3 ""x""",4\n"5,6\n', 4, 'never closed'],
  ['a quotation mark inside a cell', 'a,b\n1,2\n5" pipe,4\n', 3, 'quotation mark inside a cell'],
  ['text after a closing mark', 'a,b\n"1"x,2\n', 2, 'quotation mark inside a cell'],
  ['the character NUL', 'a,b\n1,\u00002\n', 2, 'Save the sheet as'],
  ['a bell', 'a,b\n1,2\n\u0007,2\n', 3, 'cannot be shown'],
  ['nothing at all', '', 1, 'empty'],
  ['blanks alone', '\uFEFF \r\n,,\r\n', 1, 'empty']
] as const
for (const [what, text, line, message] of faulty) {
  t.test(`refused with its line: ${what}`, async (t) => {
    const reading = readCsv(utf8(text))
    t.match(reading, { kind: 'faults', faults: [{ line }] })
    t.match(reading.kind === 'faults' && reading.faults[0]?.message, message)
  })
}

t.test('what is not text is refused: a workbook, UTF-16 without its mark, half of a character', async (t) => {
  t.equal(readCsv(Buffer.from('PK\u0003\u0004\u0000\u0000')).kind, 'faults')
  t.equal(readCsv(Buffer.from(plain, 'utf16le')).kind, 'faults')
  t.equal(readCsv(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8])).kind, 'faults')
})

t.test('every ragged line is told, not the first alone', async (t) => {
  const reading = readCsv(utf8('a,b\n1\n2,3\n4\n'))
  t.same(reading.kind === 'faults' && reading.faults.map(({ line }) => line), [2, 4])
})

t.test('a spreadsheet runs no cell of ours, and numbers stay numbers', async (t) => {
  const cells = ['=1+1', '+44 7700 900123', '-2+3', '@SUM(A1)', '\tx', '\rx', ' =1+1', '＝1+1', "'=1+1"]
  const guarded = writeCsv(
    ['x'],
    cells.map((cell) => [cell])
  )
  for (const cell of cells) t.ok(guarded.includes(`'${cell}`), JSON.stringify(cell))
  t.equal(
    writeCsv(['x'], [[-2.5], ['-2.5'], ['O’Brien'], [null], ['a,"b"']]),
    '\uFEFFx\r\n-2.5\r\n-2.5\r\nO’Brien\r\n\r\n"a,""b"""\r\n'
  )
})

t.test('what was written is read again as it was, formulas and all', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '=', '-', '1', ' ', '\t', '\n', '"', ',', ';') })
  )
  const cell = text
    .map((text) => text.replace(/\p{Cc}/gu, '\n').trim())
    .filter((text) => !/[\u00a0\u2007\u202f\u200b\u200e\u200f\u2060\ufeff]/.test(text))
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
  fc.assert(
    fc.property(table, (rows) => {
      const header = (rows[0] ?? ['x']).map((_, index) => `column ${index}`)
      const reading = readCsv(utf8(writeCsv(header, rows)))
      const kept = rows.filter((row) => row.some((cell) => cell !== ''))
      return (
        reading.kind === 'table' && JSON.stringify(reading.records.map(({ cells }) => cells)) === JSON.stringify(kept)
      )
    })
  )
})

t.test(
  'no file takes longer to read than its size allows: blanks, marks and commas by the hundred thousand',
  async (t) => {
    const many = 200_000
    const since = performance.now()
    for (const text of [
      `a\n${' '.repeat(many)}x`,
      `a\n"${'""'.repeat(many)}`,
      `${','.repeat(many)}a\nb`,
      `a\n${"'".repeat(many)}x`,
      '\n'.repeat(many)
    ])
      readCsv(utf8(text))
    t.ok(performance.now() - since < 5000)
  }
)

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
