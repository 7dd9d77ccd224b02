/**
 * Five preparations of dyestuff from each of six batches: yield in grams. O. L. Davies and P. L. Goldsmith, Statistical
 * Methods in Research and Production (1972), chapter 6.
 */
export const dyestuff = [
  { cohort: 'A', outcomes: [1545, 1440, 1440, 1520, 1580] },
  { cohort: 'B', outcomes: [1540, 1555, 1490, 1560, 1495] },
  { cohort: 'C', outcomes: [1595, 1550, 1605, 1510, 1560] },
  { cohort: 'D', outcomes: [1445, 1440, 1595, 1465, 1545] },
  { cohort: 'E', outcomes: [1595, 1630, 1515, 1635, 1625] },
  { cohort: 'F', outcomes: [1520, 1455, 1450, 1480, 1445] }
].flatMap(({ cohort, outcomes }) => outcomes.map((outcome) => ({ cohort, outcome, baseline: 0 })))
