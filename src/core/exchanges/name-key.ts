/** A name as it is compared: "Alder  Hey" and "ALDER HEY" are one organisation. Accents count, apostrophes look alike. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
