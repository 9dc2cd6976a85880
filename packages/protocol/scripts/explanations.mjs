// What the comments in the source say of each key of a document: written once, shown by every editor.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const source = join(import.meta.dirname, '..', 'src')
const files = [
  ...readdirSync(join(source, 'document'))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => join('document', file)),
  join('count', 'response.ts'),
  join('call', 'scenario.ts'),
]

/** Keys that mean the same wherever they stand, and have no comment of their own. */
const everywhere = {
  'protocol file':
    'A conversation protocol of Gezin in Beeld: what is asked, when, and how the answers are weighed and counted.',
  'response file':
    'A call that was held, with its answers: one record, one line of NDJSON. A file of calls has one on each line, or is a list of them.',
  'scenarios file':
    'Recorded calls with what should come of them, so that a protocol still does the same after a change.',
  'answers file':
    'The answers of one call, to be weighed. An answer per child that stands at the top belongs to one only child.',
  Answers:
    'Answers by the id of the question: a number, yes or no, a code, several codes or a text; { "absent": … } where there is none, and why; or one for each child.',
  $schema: 'Which schema an editor holds beside this file. It says nothing about the conversation.',
  id: 'A name of letters, digits, dots, dashes and underscores. Answers and figures are kept under it, so it stays the same for ever.',
  title: 'What it is called, once per language.',
  text: 'What is said, once per language.',
  when: 'The condition under which it holds.',
  bands: 'Named stretches, from low to high.',
  from: 'Where it begins; it runs up to where the next one begins.',
  code: 'What is stored: never renamed, never used again for something else.',
  type: 'Which kind of answer is asked for.',
  of: 'Of the family, or of each child.',
  sections: 'The topics of the conversation, in order.',
  questions: 'The questions, in order.',
  options: 'The possible answers.',
  probes: 'Follow-up sentences (doorvragen).',
  items: 'The indicators that are added up.',
  question:
    'The id of a question. In a condition: its answer in this call; within a question per child, of that child only.',
  weight: 'How many points the highest level gives.',
  level: 'The share of the weight that is given, from 0 to 1.',
  levels: 'Tried in order; the first whose condition holds counts.',
  all: 'All of these hold.',
  any: 'At least one of these holds.',
  not: 'This does not hold.',
  someChild: 'It holds for at least one child.',
  everyChild: 'It holds for every child.',
  except: 'Codes that are not counted.',
  operator:
    'How it is compared. `exists` asks whether a value was given; it is the only comparison that is never unknown.',
  answer: 'What it is compared with.',
  kind: 'Where the question comes from.',
  facts: 'The numbers of the facts in the article of 2020.',
  cite: 'The citation that the makers ask for.',
  conditions: 'Under which conditions the instrument may be used.',
  attributes: 'Facts about the family and its children.',
  bandSets: 'Named ways to speak about a number.',
  scores: 'Sums of indicators.',
  balance: 'Draagkracht against draaglast; in an estimate, the question with the caller’s own class.',
  signals: 'Reasons to look twice. They suggest, and never decide.',
  cohorts: 'Ways to divide families or calls into groups.',
  figures: 'What is counted.',
  groups: 'The groups, each with its condition.',
  by: 'One group for each value met; of a figure, counted separately for each week.',
  share: 'The share of those for whom this holds.',
  mean: 'The question whose mean is taken.',
  several: 'One family can be in more than one group; of a language, more than one can be named.',
  maximum: 'The highest that can be answered; of a text, how many characters.',
  minimum: 'The lowest that can be answered.',
  unit: 'What the number counts.',
  points: 'Points by the code of an answer; in a condition, the points on a score or sub-scale.',
  load: 'The score of draaglast; in an estimate, the question with the caller’s own.',
  capacity: 'The score of draagkracht; in an estimate, the question with the caller’s own.',
  floors: 'Rules that say a family may not come out milder.',
  atLeast: 'The mildest class that is possible when it holds.',
  workingDays: 'By when it would sensibly be done.',
  codes: 'By the id of the question, new codes by the old ones.',
  classes: 'From heavy to light; the last one has no condition.',
  agreements: 'What can be agreed at the end of a call.',
  kinds: 'What can be promised.',
  recordedAs: 'Its code in the question that keeps what was agreed.',
  sensitive: 'Why an answer needs more care: safety, health, origin, or that it can be a sign of danger.',
  source: 'Where it comes from: the article of 2020, our reconstruction of it, or an instrument that others made.',
  retired: 'Codes that once stood for an answer, and may never stand for another.',
  among: 'Those it is about; who is not among them is not missing.',
  article: 'What the article of 2020 says, in its own words.',
  children:
    'Of a question per child: the child with the most points counts, or all together. What is possible at most stays that of one child.',
  reverse: 'A statement that is put the other way round: the points are turned.',
  subscales: 'Some of the items, counted by themselves.',
  enableWhen: 'It is left out only when this is definitely false.',
  hint: 'For the caller’s eyes only.',
}

/** Bullets like "- `chosen`: how many options were chosen" in a comment, by their name. */
function bulletsIn(comment) {
  return Object.fromEntries(
    [...comment.matchAll(/- `(\w+)`: ([\s\S]*?)(?=\n?- `|$)/g)].map(([, key, said]) => [key, asSentence(said)]),
  )
}

function asSentence(text) {
  const flat = text.replace(/\s+/g, ' ').replace(/[;,.]?\s*$/, '')
  return `${flat[0].toUpperCase()}${flat.slice(1)}.`
}

/** Keys that mean something of their own in one part. */
const inParts = {
  ProtocolName: { id: 'The id of the document.', version: 'Its version.' },
  Child: { id: 'A name that stays the same over all calls; never a position in a list.' },
  PreviousCall: { answers: 'What was heard then.' },
  Response: {
    round: 'Id of the round, `april-2020`.',
    protocol: 'The document the call was held with, and its version; it is only read with that one.',
    id: 'A name of the organisation’s own for this call.',
    situation: 'What was known of the family on the day of the call.',
    answers: 'What was heard.',
  },
  Situation: {
    family: 'Facts from the record of the family.',
    children: 'The children of the family. An answer about a child stands under its id.',
    previous: 'The call before this one.',
  },
  Scenario: {
    name: 'What this call shows, in a few words.',
    situation: 'What was known of the family on the day of the call.',
    answers: 'What was heard.',
    expect: 'What should come of it.',
  },
  Expectation: {
    asks: 'Places that are asked: a question, or question@child.',
    next: 'The place that comes next; null when nothing should be left to ask.',
    doesNotAsk: 'Places that are not asked.',
    balance: 'The class of the balance.',
  },
  ScenarioFile: { scenarios: 'The calls, in order.' },
  AnswersFile: { answers: 'What was heard.', children: 'By the name of the child, what was heard about it.' },
}

export function explanations() {
  const parts = { '*': { ...everywhere } }
  const parents = new Map()
  for (const name of files) {
    const file = ts.createSourceFile(name, readFileSync(join(source, name), 'utf8'), ts.ScriptTarget.Latest, true)
    for (const statement of file.statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue
      const own = {}
      const visit = (node) => {
        if (ts.isPropertySignature(node)) {
          const comment = ts
            .getJSDocCommentsAndTags(node)
            .map(({ comment }) => ts.getTextOfJSDocComment(comment))
            .join(' ')
          if (comment.trim() !== '')
            own[node.name.getText()] = comment
              .replace(/\{@link (\w+)\}/g, '$1')
              .replace(/\s+/g, ' ')
              .trim()
        }
        ts.forEachChild(node, visit)
      }
      visit(statement)
      const whole = ts
        .getJSDocCommentsAndTags(statement)
        .map(({ comment }) => ts.getTextOfJSDocComment(comment))
        .join('\n')
      if (statement.name.text === 'Operand') Object.assign(parts['*'], bulletsIn(whole))
      parts[statement.name.text] = own
      const heritage =
        statement.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression.getText())) ?? []
      parents.set(statement.name.text, heritage)
    }
  }
  for (const [part, above] of parents) for (const parent of above) parts[part] = { ...parts[parent], ...parts[part] }
  for (const [part, own] of Object.entries(inParts)) parts[part] = { ...parts[part], ...own }
  // In a condition a question is what is compared; everywhere else it is named.
  parts['*'].question = everywhere.question
  parts['*'].points = everywhere.points
  return parts
}
