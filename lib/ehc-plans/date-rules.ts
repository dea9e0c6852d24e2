/**
 * The dates that the law sets on the way to an EHC plan, after a decision and after a review: as data, each
 * with its source. The sources are those of content/law, by id: each names the law, and says how surely it was
 * checked. How days are counted is decision 11 (docs/decisions/0011-dates.md).
 */

export type StartId = 'request' | 'draft' | 'letter' | 'adviser' | 'certificate' | 'review' | 'proposal'

/** A date that a reader may know, and that others follow from. */
export type DateStart = {
  id: StartId
  /** The part of the form that it stands in. */
  group: string
  question: string
  hint: string
  /** Its name in a message about what was typed. */
  name: string
  /** What happened on that day: for the table and the line. */
  event: string
  /** What the law counts from, after a number: "6 weeks from …". */
  from: string
  /** Another date that cannot come after this one. */
  notBefore?: StartId
}

const asking = 'Asking for a plan'
const disagreeing = 'If you disagree with a decision'
const reviewing = 'The review of a plan'

export const dateStarts: DateStart[] = [
  {
    id: 'request',
    group: asking,
    question: 'When did you ask for an EHC needs assessment?',
    hint: 'The day that the council received your request.',
    name: 'Request date',
    event: 'You ask for an assessment',
    from: 'your request',
  },
  {
    id: 'draft',
    group: asking,
    question: 'When did you get the draft plan?',
    hint: 'If you are not sure, put the day that it was sent.',
    name: 'Draft plan date',
    event: 'You get the draft plan',
    from: 'the draft plan',
    notBefore: 'request',
  },
  {
    id: 'letter',
    group: disagreeing,
    question: 'What is the date on the decision letter?',
    hint: 'The letter with a decision that you can appeal. It may have come with a final plan.',
    name: 'Decision letter date',
    event: 'Date on the decision letter',
    from: 'the date on the decision letter',
  },
  {
    id: 'adviser',
    group: disagreeing,
    question: 'When did you tell the mediation adviser what you want?',
    hint: 'The day that you said yes or no to mediation.',
    name: 'Mediation adviser date',
    event: 'You say yes or no to mediation',
    from: 'your answer to the mediation adviser',
    notBefore: 'letter',
  },
  {
    id: 'certificate',
    group: disagreeing,
    question: 'What is the date on the mediation certificate?',
    hint: 'You get it from the mediation adviser.',
    name: 'Mediation certificate date',
    event: 'Date on the certificate',
    from: 'the date on the mediation certificate',
    notBefore: 'letter',
  },
  {
    id: 'review',
    group: reviewing,
    question: 'When is the review meeting?',
    hint: 'It may be over, or still to come.',
    name: 'Review meeting date',
    event: 'Review meeting',
    from: 'the review meeting',
  },
  {
    id: 'proposal',
    group: reviewing,
    question: 'What is the date on the letter that says the plan will change?',
    hint: 'The council’s decision after the review, with the changes that it wants to make.',
    name: 'Review letter date',
    event: 'Letter with the changes',
    from: 'the letter with the changes',
    notBefore: 'review',
  },
]

/** One limit that the law sets, counted from a date. */
export type DateRule = {
  id: string
  from: StartId
  count: number
  unit: 'weeks' | 'months' | 'days' | 'working days'
  /** The day itself is the first of those counted. Otherwise counting begins on the day after. */
  firstDayCounts?: true
  /** What must have happened by that day. */
  text: string
  /** The same in a few words, for the line and for a calendar. */
  short: string
  /** The id of its card in content/law. */
  law: string
  /** It is the reader who must act. */
  yours?: true
  /** Dates that make this one of no use. */
  unless?: StartId[]
}

export const dateRules: DateRule[] = [
  {
    id: 'decision-to-assess',
    from: 'request',
    count: 6,
    unit: 'weeks',
    text: 'By this day the council must tell you whether it will assess.',
    short: 'Decision whether to assess',
    law: 'send-regs-2014-six-weeks',
  },
  {
    id: 'no-plan',
    from: 'request',
    count: 16,
    unit: 'weeks',
    text: 'If there will be no plan, the council must tell you so by this day.',
    short: 'Told if there will be no plan',
    law: 'send-regs-2014-sixteen-weeks',
  },
  {
    id: 'final-plan',
    from: 'request',
    count: 20,
    unit: 'weeks',
    text: 'If there will be a plan, the final plan must be sent to you by this day.',
    short: 'Final plan',
    law: 'send-regs-2014-reg-13',
  },
  {
    id: 'comments-on-draft',
    from: 'draft',
    count: 15,
    unit: 'days',
    firstDayCounts: true,
    text: 'You have at least until the end of this day to comment, ask for a meeting and ask for a school.',
    short: 'Your comments on the draft',
    law: 'send-regs-2014-reg-13',
    yours: true,
  },
  {
    id: 'mediation-adviser',
    from: 'letter',
    count: 2,
    unit: 'months',
    text: 'Your last day to contact a mediation adviser. You need none if you only disagree with the place in section I.',
    short: 'Contact a mediation adviser',
    law: 'mediation-time-limits',
    yours: true,
    unless: ['adviser', 'certificate'],
  },
  {
    id: 'certificate',
    from: 'adviser',
    count: 3,
    unit: 'working days',
    text: 'If you said no to mediation, you get your certificate by this day.',
    short: 'Certificate, if you said no',
    law: 'mediation-time-limits',
    unless: ['certificate'],
  },
  {
    id: 'mediation-meeting',
    from: 'adviser',
    count: 30,
    unit: 'days',
    text: 'If you said yes to mediation, the meeting takes place by this day. The council must take part.',
    short: 'Mediation meeting, if yes',
    law: 'mediation-time-limits',
    unless: ['certificate'],
  },
  {
    id: 'review-decision',
    from: 'review',
    count: 4,
    unit: 'weeks',
    text: 'By this day the council tells you whether it will keep, change or end the plan. It sends any changes it wants to make.',
    short: 'Decision after the review',
    law: 'annual-review-decision',
  },
  {
    id: 'changed-plan',
    from: 'proposal',
    count: 8,
    unit: 'weeks',
    text: 'By this day you get the final changed plan.',
    short: 'Final changed plan',
    law: 'annual-review-final-plan',
  },
  {
    id: 'changed-plan-at-most',
    from: 'review',
    count: 12,
    unit: 'weeks',
    text: 'If the plan changes, this is the latest day for the final changed plan.',
    short: 'Final changed plan at the latest',
    law: 'annual-review-final-plan',
  },
  {
    id: 'next-review',
    from: 'review',
    count: 12,
    unit: 'months',
    text: 'The next review must take place by this day, if there is still a plan.',
    short: 'Next review',
    law: 'annual-review-every-year',
  },
]

/** The two ways to count the last day for an appeal. The later of them counts (content/law, by this id). */
export const appealRules = [
  { from: 'letter', count: 2, unit: 'months' },
  { from: 'certificate', count: 1, unit: 'months' },
] as const
export const appealLaw = 'send-tribunal-appeal-time'

/** The day of the year by which a plan is reviewed before a move to a new stage, by the kind of move. */
export const moves = {
  'after-16': { label: 'From secondary school to college or another place after 16', day: '03-31' },
  other: { label: 'Any other move, for instance from primary to secondary school', day: '02-15' },
} as const
export type MoveId = keyof typeof moves
export const moveLaw = 'phase-transfer-dates'
