import fc from 'fast-check'
import t from 'tap'
import { linkToken, linkTokenHash } from '../../../src/platform/secrets/link-token.js'

const secret = 'the secret of tests, 32 letters long'
const expected = 'QR4t-u4t-ATEenr0J4IyRVruSd4wAqI9fHNwUZgmnFI'

t.test('a link is the same whenever it is made, and is what others would compute', async (t) => {
  // printf 'tom-T1\0001' | openssl dgst -sha256 -hmac 'the secret of tests, 32 letters long' -binary | basenc --base64url
  t.equal(linkToken(secret, 'tom-T1', 1), expected)
  t.equal(linkToken(secret, 'tom-T1', 1), linkToken(secret, 'tom-T1', 1))
})

t.test('another issue, another invitation, another secret: another link', async (t) => {
  const links = [linkToken(secret, 'tom', 1), linkToken(secret, 'tom', 2), linkToken(secret, 'tom1', 1)]
  t.equal(new Set([...links, linkToken(`${secret}!`, 'tom', 1)]).size, 4)
  t.not(linkToken(secret, 'tom1', 1), linkToken(secret, 'tom', 11), 'an id and an issue do not run together')
})

t.test('43 characters that stand in an address as they are; the database knows 64 others', async () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (id, issue) => {
      const token = linkToken(secret, id, issue)
      return /^[A-Za-z0-9_-]{43}$/.test(token) && /^[0-9a-f]{64}$/.test(linkTokenHash(token))
    })
  )
})
