/** What people write, by the beginning of the field's name. Neutral sentences that name nobody, invented for this. */
export const words: Readonly<Record<string, readonly string[]>> = {
  goal: [
    'Know how waiting lists are planned',
    'See how decisions are made on the other side',
    'Meet the people who read our reports',
    'Understand how money is shared out between services',
    'Learn how they plan discharge at weekends',
    'Find out what makes a referral useful',
    'See how research questions are chosen',
    'Learn how they work with patient groups',
    'Know whom to ask when a case is stuck',
    'Understand how targets are set',
    'See how they use their data every day',
    'Learn how they train new colleagues'
  ],
  ctc: [
    'Ring the ward before a discharge letter goes out',
    'Hold a short joint meeting once a month',
    'Explain our waiting list in plain words',
    'Send one summary page with every report',
    'Ask a patient group before the next redesign',
    'Shadow each other for half a day every year',
    'Use the shared form for referrals',
    'Put one named contact on our letters',
    'Present what I learned at a team meeting',
    'Add the other side to our planning calls',
    'Write down who decides what',
    'Check the numbers with the people who collect them'
  ],
  so: [
    'Fewer late discharge letters',
    'Someone at the host we can ring',
    'Better use of the data we send',
    'A shorter way from research to practice',
    'Staff who know how the other side works',
    'Fewer referrals that come back',
    'A joint project that gets going',
    'Someone who stays with us longer'
  ],
  s0_priority: ['Work better with our partners', 'Shorter waits', 'Grow our own leaders', 'Use research in daily work'],
  p7: [
    'Letters arrive before people are home',
    'People are asked the same questions only once',
    'Calls go to the right team the first time',
    'Leaflets use plainer words',
    'Appointments are arranged around transport'
  ],
  p8: ['A clinic was shorter on two days', 'Colleagues had extra work for a week', 'One meeting had to be moved'],
  pb: [
    'Questions are settled by one call',
    'Reports are shorter and quicker to write',
    'Fewer letters go back and forth',
    'Meetings start with agreed figures',
    'Referrals come with what is needed'
  ],
  kl: [
    'How much depends on who knows whom',
    'That both sides wait for each other',
    'How early the budget is really decided',
    'That our letters are read by somebody new to the case'
  ],
  unpl: [
    'A colleague started a similar visit',
    'We were asked to join a working group',
    'Two teams now share a template',
    'It took longer to catch up than I thought'
  ],
  f2: ['More notice of dates', 'One form instead of three', 'A named contact from the first day', 'Help with cover'],
  b1: ['My manager helped me to find cover', 'I agreed fixed days with the host', 'I did some of it online'],
  '': ['Nothing to add', 'It was different from what I expected, in a good way', 'More time would have helped']
}
