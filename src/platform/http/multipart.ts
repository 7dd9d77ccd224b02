import { Problem } from './problems.js'

/**
 * Reads the parts of a form that sends a file. What is no such form, or ends in its middle, is the sender's mistake: the
 * parser throws errors without a status for it, which would otherwise pass for ours. Its own limits have one (413).
 */
export async function readingMultipart<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new Problem('bad-request')
  }
}
