/**
 * How likely an answer is against the others of its list, by the name of the field. What is not named counts 1, `other`
 * 0.3, and a list that is not named has no favourites: a new question is answered too.
 */
export const tastes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  m1_motives: { others: 5, care: 4, skills: 4, people: 3, policy: 2, told: 0.3 },
  m_learn_share: { learn: 5, both: 4, share: 1 },
  m_timing: { settled: 4, newpost: 2, training: 1.5, crossroads: 2, retiring: 0.7 },
  a_director: { no: 12, yes: 1 },
  a_team: { no: 2, yes: 1 },
  a_years: { '0-2': 0.5, '3-5': 1.5, '6-10': 3, '11-20': 4, '21': 2 },
  a_host: { yes: 5, unsure: 3, no: 1 },
  b1_arrange: { cover: 4, release: 3, forms: 3, none: 2 },
  b1_during: { time: 4, job: 4, words: 2, none: 2.5 },
  cp_plan_when: { paid: 12, study: 1, annual: 1, own: 1.5 },
  cp_when: { paid: 12, study: 1, annual: 0.7, own: 1.2 },
  p8_harm: { none: 40, minor: 3, serious: 0.2 },
  p8_s_harm: { none: 30, minor: 3, serious: 0.1 },
  n7_mentor: { no: 5, yes: 2, ended: 0.5 },
  kl_any: { no: 5, yes: 4 },
  unpl_any: { no: 3, yes: 1 },
  pb_more: { no: 5, yes: 1 },
  sb2_more: { no: 6, yes: 1 },
  sb3_more: { no: 9, yes: 1 },
  l6: { none: 7, responsibility: 3, role: 1, promotion: 0.7, delayed: 0.2, outputs: 0.2 },
  r3_status: { same: 14, newjob: 2, moved: 1, left: 0.1, notworking: 0.1 },
  r3_part: { no: 7, towards: 1.5, against: 1, dk: 1 },
  s4_still: { same: 14, newjob: 2, moved: 1, left: 0.1, dk: 0.3 },
  s4_part: { no: 6, towards: 1, against: 1.5, dk: 2 },
  inplace: { yes: 6, partly: 3, no: 0.7, soon: 1 },
  proof: { '5': 5, '4': 3, '3': 2, '6': 1.5, '2': 0.7, '1': 0.3, not: 0.2, dk: 0.8 },
  sure: { '60': 5, '80': 4, '40': 2, '20': 0.7, '100': 0.7 },
  anyway: { '0': 4, '10': 4, '25': 4, '50': 2, '75': 0.8, '90': 0.3, '100': 0.2 },
  share: { '25': 3, '50': 5, '75': 4, '90': 1.5, '10': 1, '0': 0.2, '100': 0.5 },
  ctc_share: { no: 4, yes: 5, edit: 2 },
  status: { implemented: 5, partly: 3, committed: 1.5, forecast: 1, stopped: 0.2 },
  lasts: { '6-12': 4, gt12: 3, '3-6': 2, lt3: 0.7, dk: 2 },
  cash: { capacity: 6, neither: 2, cash: 1, dk: 1.5 },
  moved: { '0': 5, '10': 2, '50': 1, '100': 0.3, dk: 2 },
  who: { organisation: 4, patients: 3, individual: 2, system: 1 },
  people: { '0': 1, '1': 4, '2': 4, '3': 2, '4': 0.5, '5': 0.1, dk: 1 },
  reach: { '0': 0.3, '1': 3, '2': 4, '3': 2.5, '4': 0.6, '5': 0.1, dk: 1 },
  s_relation: { none: 4, lt1: 2, '1-3': 2, gt3: 2, dk: 0.5 },
  s0_worries: { cover: 4, team: 3, distract: 2, none: 3 },
  s_seen: { time: 3, better: 4, none: 3, events: 1, fee: 0.3, income: 0.3, morecost: 0.3, shifts: 0.4 }
}

/** The effect somebody sees at work, if any. */
export const effects = {
  none: 34,
  time: 28,
  better: 12,
  events: 8,
  shifts: 6,
  sooner: 4,
  fee: 3,
  income: 3,
  moretime: 2
} as const
