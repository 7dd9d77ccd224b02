import { mayStand } from '../assumptions/provenance.js'
import type { BenefitLine } from './benefit-line.js'

/**
 * Lines with the grade that their evidence carries inside one case. Grade 4 says that both sides report an effect, so it
 * stands only beside a line of the other side about the same effect of the same exchange: a participant's that was released,
 * and the sponsor's own or a record. Alone it is one person's report, grade 5. A document that said otherwise would also
 * tell a sponsor who answered.
 *
 * A line and its other side share the word in `effect`, as two reports that must not both count.
 */
export function corroborated(lines: readonly BenefitLine[]): readonly BenefitLine[] {
  const standing = lines.filter((line) => mayStand(line) && line.status !== 'no-response')
  return lines.map((line) => {
    return line.grade !== 4 || standing.some((other) => confirms(other, line)) ? line : { ...line, grade: 5 }
  })
}

function confirms(other: BenefitLine, line: BenefitLine): boolean {
  const sameEffect =
    line.effect !== null &&
    line.exchangeRef !== null &&
    other.effect === line.effect &&
    other.exchangeRef === line.exchangeRef
  const [one, two] = [sideOf(other), sideOf(line)]
  return sameEffect && one !== undefined && two !== undefined && one !== two
}

/** An author or a register reports nothing. */
function sideOf({ origin }: BenefitLine): 'participant' | 'sponsor' | undefined {
  if (origin === 'participant') return 'participant'
  return origin === 'sponsor' || origin === 'record' ? 'sponsor' : undefined
}
