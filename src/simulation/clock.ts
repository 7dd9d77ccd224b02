/** A clock that the simulation turns and the service reads. It never goes back. */
export interface Clock {
  readonly now: () => Date
  readonly turnTo: (instant: string) => void
  readonly pass: (seconds: number) => void
}

export function openClock(startsAt: string): Clock {
  let at = Date.parse(startsAt)
  return {
    now: () => new Date(at),
    turnTo: (instant) => {
      at = Math.max(at, Date.parse(instant))
    },
    pass: (seconds) => {
      at += seconds * 1000
    }
  }
}
