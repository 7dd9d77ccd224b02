/** The financial year of a date, April to March: 2026-06-15 lies in 2026/27. */
export function financialYear(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
