import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Answers, AnswersSchema, noAnswers } from '../../core/responses/answers.js'

/** Answers as a part of an address: a preview keeps nothing, so each page carries what was said before it. */
export function packed(answers: Answers): string {
  return deflateRawSync(JSON.stringify(answers)).toString('base64url')
}

/** Undefined for what was not packed here. */
export function unpacked(text: unknown): Answers | undefined {
  if (text === undefined) return noAnswers
  if (typeof text !== 'string') return undefined
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: mostBytes }).toString()
    return AnswersSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined // neither deflated nor JSON, or larger than any survey
  }
}

const mostBytes = 200_000
