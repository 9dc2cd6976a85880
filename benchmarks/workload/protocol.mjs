// The one protocol every system runs: a telephone interview modelled on the JES Rijnland "Gezin in Beeld" calls.
// Neutral data: conditions and score terms are small tuples that each adapter translates to its own dialect.
//
// Conditions:  ['lt',id,n] ['gte',id,n] ['eq',id,value] ['yes',id] ['no',id] ['ltmul',id,k,id2] ['and',...] ['or',...]
//              (an unanswered question makes any condition on it false)
// Score terms: {w,num:id} w*value   {w,gap:id,at} w*max(0,at-value)   {w,inv:id,max} w*(max-value)
//              {w,eq:[id,value]} w if equal  {w,yes:id} {w,no:id}     {w,count:id} w*number chosen
//              {w,rows:[group,id,value]} w*number of rows with that value   (unanswered contributes 0)
// Semantics shared by all: an answer is dropped when its question becomes hidden; progress = answered visible / visible.

const yes = (id, label, extra) => ({ id, type: 'bool', label, ...extra })
const text = (id, label, extra) => ({ id, type: 'text', label, ...extra })
const grade = (id, label, extra) => ({ id, type: 'grade', min: 0, max: 10, label, ...extra })
const scale = (id, label, extra) => ({ id, type: 'scale', min: 0, max: 3, label, ...extra })
const int = (id, min, max, label, extra) => ({ id, type: 'int', min, max, label, ...extra })
const choice = (id, choices, label, extra) => ({ id, type: 'choice', choices, label, ...extra })
const multi = (id, choices, label, extra) => ({ id, type: 'multi', choices, label, ...extra })
const date = (id, label, extra) => ({ id, type: 'date', label, ...extra })
const req = { required: true }

export const protocol = {
  id: 'gezin-in-beeld',
  title: 'Gezin in Beeld: telefonisch gesprekprotocol',
  sections: [
    {
      id: 'call',
      title: 'Het gesprek',
      items: [
        yes('c_consent', 'Vindt u het goed dat wij uw antwoorden vastleggen?', req),
        choice('c_channel', ['phone', 'video', 'whatsapp'], 'Hoe is er gebeld?', req),
        choice('c_caller', ['staff', 'intern', 'volunteer'], 'Wie belt er?', req),
        choice('c_with', ['mother', 'father', 'both', 'other'], 'Met wie sprak u?'),
      ],
    },
    {
      id: 'family',
      title: 'Het gezin',
      items: [
        choice(
          'f_household',
          ['two_parents', 'single_mother', 'single_father', 'other'],
          'Hoe is het gezin samengesteld?',
          req,
        ),
        int('f_children', 0, 8, 'Hoeveel kinderen wonen er thuis?', req),
        yes('f_under2', 'Is er een kind jonger dan twee jaar?'),
        yes('f_small_home', 'Woont u klein?'),
        int('f_rooms', 0, 8, 'Hoeveel kamers heeft u?', { if: ['yes', 'f_small_home'] }),
        yes('f_ill', 'Is er iemand thuis ziek?'),
      ],
    },
    {
      id: 'language',
      title: 'Taal',
      items: [
        choice(
          'l_home',
          ['dutch', 'arabic', 'berber', 'turkish', 'polish', 'somali', 'tigrinya', 'other'],
          'Welke taal spreekt u thuis?',
          req,
        ),
        text('l_home_other', 'Welke andere taal?', { if: ['eq', 'l_home', 'other'] }),
        choice('l_dutch', ['mostly', 'little', 'none'], 'Hoeveel Nederlands spreekt u thuis?', req),
        yes('l_interpreter', 'Is een tolk nodig?', { if: ['eq', 'l_dutch', 'none'] }),
        scale('l_letters', 'Lukt het om brieven van school te lezen?'),
      ],
    },
    {
      id: 'parent',
      title: 'Hoe gaat het met u?',
      items: [
        grade('p_grade', 'Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?', req),
        text('p_why', 'Wat maakt het zwaar?', { if: ['lt', 'p_grade', 5.5], ...req }),
        yes('p_want_help', 'Wilt u daar hulp bij?', { if: ['lt', 'p_grade', 5.5], ...req }),
        choice('p_help_from', ['gp', 'team', 'jes', 'family'], 'Van wie?', {
          if: ['and', ['lt', 'p_grade', 5.5], ['yes', 'p_want_help']],
        }),
        scale('p_health', 'Hoe is uw gezondheid?'),
        scale('p_sleep', 'Hoe slaapt u?'),
        scale('p_stress', 'Hoeveel spanning ervaart u?', req),
        text('p_good', 'Wat gaat er goed?'),
      ],
    },
    {
      id: 'children',
      title: 'Hoe gaat het met uw kinderen?',
      items: [
        grade('k_grade', 'Hoe gaat het met uw kinderen, en als u dat een cijfer zou geven tussen 0 en 10?', req),
        text('k_why', 'Wat maakt het moeilijk voor de kinderen?', { if: ['lt', 'k_grade', 5.5], ...req }),
        multi('k_signs', ['cries', 'sleeps_badly', 'angry', 'withdrawn', 'afraid'], 'Wat merkt u?', {
          if: ['lt', 'k_grade', 5.5],
        }),
        yes('k_outside', 'Spelen de kinderen buiten?'),
        yes('k_afraid', 'Bent u bang om ze naar buiten te laten gaan?', { if: ['no', 'k_outside'] }),
        int('k_screen', 0, 16, 'Hoeveel uur per dag zitten ze op een scherm?'),
        scale('k_quarrel', 'Hoeveel ruzie is er?'),
      ],
    },
    {
      id: 'perchild',
      title: 'Per kind',
      group: 'kids',
      countFrom: 'f_children',
      items: [
        int('ch_age', 0, 18, 'Leeftijd', req),
        choice('ch_school', ['none', 'preschool', 'primary', 'secondary', 'mbo'], 'School', {
          if: ['gte', 'ch_age', 2],
        }),
        yes('ch_homework', 'Heeft dit kind huiswerk?', { if: ['gte', 'ch_age', 4], ...req }),
        choice('ch_help', ['able', 'partly', 'unable'], 'Lukt het om te helpen met huiswerk?', {
          if: ['yes', 'ch_homework'],
          ...req,
        }),
        text('ch_note', 'Wat lukt er niet?', { if: ['eq', 'ch_help', 'unable'] }),
      ],
    },
    {
      id: 'school',
      title: 'School',
      items: [
        choice('s_contact', ['none', 'little', 'good'], 'Hoe is het contact met school?', req),
        text('s_missing', 'Wat mist u van school?', { if: ['eq', 's_contact', 'none'] }),
        yes('s_helps', 'Lukt het om uw kinderen te helpen met huiswerk?', req),
        choice('s_why_not', ['language', 'maths', 'time', 'other'], 'Waarom lukt het niet?', { if: ['no', 's_helps'] }),
        yes('s_whatsapp', 'Is er een WhatsApp-groep met de klas?'),
        yes('s_schedule', 'Heeft u een dagschema?'),
      ],
    },
    {
      id: 'digital',
      title: 'Laptop en wifi',
      items: [
        yes('d_laptop', 'Heeft u een computer of laptop?', req),
        int('d_laptops', 0, 8, 'Hoeveel?', { if: ['yes', 'd_laptop'] }),
        yes('d_want_laptop', 'Wilt u een laptop lenen?', {
          if: ['or', ['no', 'd_laptop'], ['ltmul', 'd_laptops', 0.5, 'f_children']],
        }),
        yes('d_wifi', 'Heeft u werkende wifi?', req),
        yes('d_want_wifi', 'Wilt u hulp met wifi?', { if: ['no', 'd_wifi'] }),
      ],
    },
    {
      id: 'money',
      title: 'Geld en werk',
      items: [
        yes('m_worries', 'Maakt u zich zorgen over geld?', req),
        yes('m_groceries', 'Kunt u de boodschappen niet altijd betalen?', { if: ['yes', 'm_worries'], ...req }),
        yes('m_rent', 'Heeft u een huurachterstand?', { if: ['yes', 'm_worries'] }),
        yes('m_foodbank', 'Gaat u naar de voedselbank?', { if: ['yes', 'm_worries'] }),
        scale('m_drop', 'Hoeveel minder inkomen heeft u?'),
        choice('m_work', ['job', 'self_employed', 'benefit', 'none'], 'Heeft u werk?'),
      ],
    },
    {
      id: 'support',
      title: 'Steun en afronding',
      items: [
        multi('u_support', ['family', 'neighbours', 'friends', 'school', 'jes', 'online'], 'Van wie krijgt u steun?'),
        scale('u_enough', 'Ervaart u genoeg steun?', req),
        text('u_for_others', 'Kunt u iets doen voor anderen?'),
        yes('u_team', 'Heeft u contact met het sociaal wijkteam?'),
        yes('u_want_team', 'Zullen wij het wijkteam voor u bellen?', {
          if: ['and', ['no', 'u_team'], ['or', ['lt', 'p_grade', 5.5], ['yes', 'm_worries']]],
        }),
        yes('u_buddy', 'Wilt u een MATS-maatje voor uw kind?'),
        yes('z_callback', 'Wilt u teruggebeld worden?', req),
        date('z_date', 'Wanneer?', { if: ['yes', 'z_callback'], ...req }),
        choice('z_time', ['morning', 'afternoon', 'evening'], 'Welk dagdeel?', { if: ['yes', 'z_callback'] }),
        yes('z_share', 'Mogen wij dit delen met school?', req),
        text('z_remarks', 'Opmerkingen'),
      ],
    },
  ],
  scores: {
    load: [
      // draaglast
      { w: 1.5, gap: 'p_grade', at: 5.5 },
      { w: 1.5, gap: 'k_grade', at: 5.5 },
      { w: 1, num: 'p_stress' },
      { w: 0.8, inv: 'p_sleep', max: 3 },
      { w: 0.8, inv: 'p_health', max: 3 },
      { w: 3, yes: 'm_worries' },
      { w: 1, yes: 'm_groceries' },
      { w: 1, yes: 'm_rent' },
      { w: 1, yes: 'm_foodbank' },
      { w: 0.7, num: 'm_drop' },
      { w: 0.5, num: 'f_children' },
      { w: 1, yes: 'f_small_home' },
      { w: 1, yes: 'f_ill' },
      { w: 1.5, eq: ['f_household', 'single_mother'] },
      { w: 1.5, eq: ['f_household', 'single_father'] },
      { w: 1, eq: ['l_dutch', 'none'] },
      { w: 0.5, eq: ['l_dutch', 'little'] },
      { w: 1, no: 'd_laptop' },
      { w: 0.5, num: 'k_quarrel' },
      { w: 0.3, count: 'k_signs' },
      { w: 0.4, rows: ['kids', 'ch_help', 'unable'] },
    ],
    capacity: [
      // draagkracht
      { w: 0.8, num: 'p_grade' },
      { w: 0.4, num: 'k_grade' },
      { w: 0.9, num: 'u_enough' },
      { w: 0.3, count: 'u_support' },
      { w: 1, eq: ['s_contact', 'good'] },
      { w: 0.5, eq: ['s_contact', 'little'] },
      { w: 1, yes: 's_helps' },
      { w: 0.6, yes: 's_whatsapp' },
      { w: 0.5, yes: 's_schedule' },
      { w: 0.5, yes: 'd_wifi' },
      { w: 0.7, yes: 'k_outside' },
      { w: 0.5, yes: 'u_team' },
      { w: 0.5, num: 'l_letters' },
      { w: 0.3, rows: ['kids', 'ch_help', 'able'] },
    ],
  },
  // balance = capacity - load: >= 2 "balanced", >= -2 "fragile", else "overloaded"
  balance: { balanced: 2, fragile: -2 },
}

export const BALANCE = ['overloaded', 'fragile', 'balanced']
export const balanceOf = (capacity, load) => {
  const d = Math.round((capacity - load) * 1e6) / 1e6
  return d >= protocol.balance.balanced ? 2 : d >= protocol.balance.fragile ? 1 : 0
}

export const group = protocol.sections.find((s) => s.group)
export const topQuestions = protocol.sections.filter((s) => !s.group).flatMap((s) => s.items)
export const rowQuestions = group.items
export const allQuestions = protocol.sections.flatMap((s) => s.items)
export const byId = Object.fromEntries(allQuestions.map((q) => [q.id, q]))
export const maxRows = byId[group.countFrom].max

/** Evaluate a condition over plain answers (reference, slow and obvious). */
export function holds(c, a, row) {
  const v = (id) => (row && id.startsWith('ch_') ? row[id] : a[id])
  switch (c[0]) {
    case 'lt':
      return v(c[1]) !== undefined && v(c[1]) < c[2]
    case 'gte':
      return v(c[1]) !== undefined && v(c[1]) >= c[2]
    case 'eq':
      return v(c[1]) === c[2]
    case 'yes':
      return v(c[1]) === true
    case 'no':
      return v(c[1]) === false
    case 'ltmul':
      return v(c[1]) !== undefined && v(c[3]) !== undefined && v(c[1]) < c[2] * v(c[3])
    case 'and':
      return c.slice(1).every((x) => holds(x, a, row))
    case 'or':
      return c.slice(1).some((x) => holds(x, a, row))
  }
  throw new Error(`unknown condition ${c[0]}`)
}

/** Ids a condition reads. */
export const reads = (c) =>
  c[0] === 'and' || c[0] === 'or' ? c.slice(1).flatMap(reads) : c[0] === 'ltmul' ? [c[1], c[3]] : [c[1]]
