import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkRules, problemLine } from '#tools/rules.ts'

const made: string[] = []
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

type Change = (put: (file: string, edit: (text: string) => string) => void, folder: string) => void

/**
 * The real rule book with one thing changed, and the problems that are then reported, paths from the rule book's
 * folder.
 */
function problemsAfter(change: Change): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'rules-'))
  made.push(folder)
  cpSync('rules', folder, { recursive: true })
  change((file, edit) => {
    const before = readFileSync(path.join(folder, file), 'utf8')
    const after = edit(before)
    if (after === before) throw new Error(`the change did not apply to ${file}`)
    writeFileSync(path.join(folder, file), after)
  }, folder)
  return checkRules(folder).problems.map((problem) =>
    problemLine({ ...problem, file: path.relative(folder, problem.file) }),
  )
}

const swap =
  (file: string, from: string | RegExp, to: string): Change =>
  (put) =>
    put(file, (text) => text.replace(from, to))
const add =
  (file: string, text: string): Change =>
  (_put, folder) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
const drop =
  (file: string): Change =>
  (_put, folder) =>
    rmSync(path.join(folder, file))

describe('a clinician-author is told, with file, line and column', () => {
  const rows: [string, Change, RegExp][] = [
    [
      'of a misspelt option, with the right word',
      swap('red-flags/new-foot-drop.yaml', 'foot-drop]', 'foot-dorp]'),
      /^red-flags\/new-foot-drop\.yaml:\d+:\d+ \(when\.includes\.leg-symptoms\.0\) "leg-symptoms" has no option "foot-dorp" \(did you mean "foot-drop"\?\)$/,
    ],
    [
      'of a misspelt question',
      swap('red-flags/new-foot-drop.yaml', 'leg-symptoms:', 'leg-symptom:'),
      /there is no question "leg-symptom" \(did you mean "leg-symptoms"\?\)/,
    ],
    [
      'of a misspelt operator',
      swap('red-flags/new-foot-drop.yaml', 'includes:', 'include:'),
      /"include" is not known here/,
    ],
    [
      'of an operator that does not fit the question',
      swap('red-flags/new-foot-drop.yaml', 'includes: { leg-symptoms', 'is: { leg-symptoms'),
      /"is" does not fit: "leg-symptoms" is a list/,
    ],
    [
      'of two operators in one condition',
      swap('red-flags/new-foot-drop.yaml', 'when:\n', 'when:\n  atLeast: { pain-severity: 3 }\n'),
      /a condition has one operator, here are 2/,
    ],
    [
      'of two questions under one operator',
      swap('red-flags/new-foot-drop.yaml', 'foot-drop] }', 'foot-drop], illness-signs: [weight-loss] }'),
      /speaks of one question, here are 2/,
    ],
    [
      'of a score that is off the scale',
      swap('red-flags/intense-pain.yaml', 'pain-severity: 8', 'pain-severity: 11'),
      /\(when\.atLeast\.pain-severity\)/,
    ],
    [
      'of a count that can never be reached',
      swap('red-flags/inflammatory-back-pain.yaml', 'count: 4', 'count: 14'),
      /14 of these options can never be ticked/,
    ],
    [
      'of an urgency that does not exist',
      swap('red-flags/new-foot-drop.yaml', 'urgency: same-day', 'urgency: same-dya'),
      /^red-flags\/new-foot-drop\.yaml:\d+:\d+ \(urgency\) write one of emergency, same-day, within-days, routine, not "same-dya" \(did you mean "same-day"\?\)$/,
    ],
    [
      'of a label that does not exist',
      swap('causes/hard-surface.yaml', 'label: mixed', 'label: mixd'),
      /\(label\) write one of .*, not "mixd" \(did you mean "mixed"\?\)$/,
    ],
    [
      'of a kind of question that does not exist',
      swap('questions/shoes.yaml', 'kind: choices', 'kind: choises'),
      /\(kind\) write one of choice, choices, scale, not "choises" \(did you mean "choices"\?\)$/,
    ],
    [
      'of an urgency left out',
      swap('red-flags/new-foot-drop.yaml', /^urgency: .*\n/m, ''),
      /\(urgency\) this is missing$/,
    ],
    [
      'of a rise that does not rise',
      swap('red-flags/getting-worse.yaml', 'to: within-days', 'to: routine'),
      /"routine" is not more urgent than "routine"/,
    ],
    [
      'of a source that does not exist',
      swap('causes/hard-surface.yaml', 'source: van-der-worp-2015', 'source: van-der-worp-2016'),
      /there is no source "van-der-worp-2016" \(did you mean "van-der-worp-2015"\?\)/,
    ],
    [
      'of a heading that the article does not have',
      swap('causes/hard-surface.yaml', /section: Bad surface\n {4}label/, 'section: Hard surface\n    label'),
      /the article has no heading "Hard surface"/,
    ],
    [
      'of a rule named in advice that does not exist',
      swap('advice/vary-surfaces.yaml', 'rule: hard-surface', 'rule: hard-surfaces'),
      /no rule "hard-surfaces" can be named here \(did you mean "hard-surface"\?\)/,
    ],
    [
      'of a key that is not known',
      swap('causes/hard-surface.yaml', 'summary:', 'sumary:'),
      /\(sumary\) "sumary" is not known here/,
    ],
    ['of something missing', swap('causes/hard-surface.yaml', /^summary:.*\n/m, ''), /\(summary\) this is missing/],
    [
      'of YAML that cannot be read',
      swap('causes/hard-surface.yaml', 'title:', 'title: ['),
      /causes\/hard-surface\.yaml:\d+:\d+ /,
    ],
    [
      'of a key that is there twice',
      swap('causes/hard-surface.yaml', 'label: mixed', 'label: mixed\nlabel: mixed'),
      /^causes\/hard-surface\.yaml:\d+:1 this key stands here twice/,
    ],
    [
      'of a colon inside a sentence, and what to do',
      swap('causes/hard-surface.yaml', /^title: .*$/m, 'title: Hard ground: roads'),
      /^causes\/hard-surface\.yaml:\d+:8 a colon inside a sentence: put the whole text in quotation marks/,
    ],
    [
      'of a question listed twice',
      swap('questions/interview.yaml', 'surface, shoes', 'surface, surface, shoes'),
      /the question "surface" is there twice/,
    ],
    [
      'of a question left out of the interview',
      swap('questions/interview.yaml', 'surface, shoes', 'shoes'),
      /questions\/surface\.yaml:1:1 this question stands in no section/,
    ],
    [
      'of "asked if" that looks ahead',
      swap('questions/bone-signs.yaml', 'pain-place:', 'shoes:'),
      /(is not asked before this question|has no option)/,
    ],
    [
      'of a hidden safety question without its clinical reason',
      swap('questions/bone-signs.yaml', /^askedIfReason:.*\n( {2}.*\n)*/m, ''),
      /give the clinical reason/,
    ],
    [
      'of a safety question whose "not sure" nobody reads',
      drop('red-flags/unsure-onset.yaml'),
      /none is met by "not-sure": add red-flags\/unsure-onset\.yaml/,
    ],
    [
      'of a ceiling that names no advice',
      swap('limits.yaml', 'use-heat', 'use-heet'),
      /there is no advice "use-heet" \(did you mean "use-heat"\?\)/,
    ],
    [
      'of rules that go round in a circle',
      swap('advice/ease-off.yaml', 'rule: training-load', 'rule: keep-running-can-be-fine'),
      /leads back to itself/,
    ],
    [
      'of the word that we never write',
      swap('causes/hard-surface.yaml', 'summary: ', 'summary: This is your diagnosis. '),
      /never write "diagnosis"/,
    ],
    ['of a dose', swap('advice/use-heat.yaml', 'summary: ', 'summary: Take 400 mg first. '), /never give a dose/],
    ['of a file that belongs nowhere', add('red-flag/odd.yaml', 'title: Odd\n'), /no rule folder is called "red-flag"/],
    ['of an empty file', add('causes/empty.yaml', ''), /causes\/empty\.yaml:1:1/],
    [
      'of a case that no longer comes out',
      swap('red-flags/intense-pain.yaml', 'pain-severity: 8', 'pain-severity: 9'),
      /cases\/red-flags\/intense-pain\.yaml:\d+:\d+ .*intense-pain should fire and is unmet/,
    ],
    [
      'of a case for a rule that is gone',
      add(
        'cases/causes/moon-phase.yaml',
        'fires:\n  - title: x\n    answers: {}\nnearly:\n  - title: y\n    answers: {}\n',
      ),
      /there is no rule "moon-phase"/,
    ],
    [
      'of a case with an answer that does not exist',
      swap('cases/red-flags/new-foot-drop.yaml', 'foot-drop', 'foot-dropp'),
      /there is no option "foot-dropp" \(did you mean "foot-drop"\?\)/,
    ],
    [
      'of an option that stands twice in its question',
      swap('questions/surface.yaml', 'id: soft', 'id: hard'),
      /the option "hard" is there twice/,
    ],
    [
      'of two questions with one heading',
      (put) =>
        put('questions/shoes.yaml', (text) =>
          text.replace(
            /^heading: .*$/m,
            /^heading: .*$/m.exec(readFileSync('rules/questions/surface.yaml', 'utf8'))![0],
          ),
        ),
      /has the same heading/,
    ],
    [
      'of an option named twice in a condition',
      swap('red-flags/new-foot-drop.yaml', '[foot-drop]', '[foot-drop, foot-drop]'),
      /"foot-drop" is named twice/,
    ],
    [
      'of a cause without a sign for it',
      swap('causes/other-exercise.yaml', /^ {2}supporting:\n(?: {4}.*\n)+/m, '  supporting: []\n'),
      /a cause needs at least one sign for it/,
    ],
    [
      'of a label that is not for causes',
      swap('causes/hard-surface.yaml', 'label: mixed', 'label: safety'),
      /the label "safety" is for red flags and advice/,
    ],
    [
      'of a section for a source that has none',
      swap('causes/hard-surface.yaml', 'source: van-der-worp-2015', 'source: van-der-worp-2015\n    section: Results'),
      /only the article has sections/,
    ],
    [
      'of a claim from the article that names no section',
      swap('causes/hard-surface.yaml', /source: article\n {4}section: .*/, 'source: article'),
      /a claim from the article names its section/,
    ],
    [
      'of an id that two rules share',
      (_put, folder) =>
        cpSync(path.join(folder, 'advice/use-heat.yaml'), path.join(folder, 'advice/hard-surface.yaml')),
      /the id "hard-surface" is taken by causes\/hard-surface/,
    ],
    [
      'of a file name that is no id',
      add('causes/Moon Phase.yaml', 'title: x\n'),
      /the file name "Moon Phase" is the id/,
    ],
    [
      'of a sign-off for a rule that is not there',
      (_put, folder) => {
        mkdirSync(path.join(folder, 'reviews'), { recursive: true })
        writeFileSync(
          path.join(folder, 'reviews/first.yaml'),
          'rule: hard-surfaces\nhash: abc\nreviewer: A Clinician\nrole: GP\non: 2026-11-24\n',
        )
      },
      /reviews\/first\.yaml:1:7 \(rule\) there is no rule "hard-surfaces"/,
    ],
    [
      'of the urgency read in a red flag',
      swap('red-flags/new-foot-drop.yaml', 'includes: { leg-symptoms: [foot-drop] }', 'is: { urgency: [routine] }'),
      /there is no question "urgency"/,
    ],
    [
      'of an urgency that does not exist, in advice',
      swap('advice/lifestyle.yaml', '[routine, self-care]', '[routine, self-car]'),
      /there is no urgency "self-car" \(did you mean "self-care"\?\)/,
    ],
    [
      'of the urgency read with the wrong operator',
      swap('advice/lifestyle.yaml', 'is: { urgency', 'includes: { urgency'),
      /"urgency" is read with "is"/,
    ],
    [
      'of an empty condition',
      swap('red-flags/new-foot-drop.yaml', 'includes: { leg-symptoms: [foot-drop] }', '{}'),
      /a condition needs an operator/,
    ],
    [
      'of something that may not be undone: "not" of a misspelt option',
      swap('red-flags/not-settling.yaml', 'getting-better', 'geting-better'),
      /did you mean "getting-better"\?/,
    ],
    [
      'of "asked if" that waits for a question which may be skipped',
      swap(
        'questions/stiffness-signs.yaml',
        /^askedIf:\n( {2}.*\n)+/m,
        'askedIf:\n  includes: { already-tried: [heat] }\n',
      ),
      /is not asked before this question|may be skipped/,
    ],
    [
      'of a case like nobody',
      swap('cases/causes/hard-surface.yaml', 'like: easy-week', 'like: easy-weak'),
      /there is no runner "easy-weak" \(did you mean "easy-week"\?\)/,
    ],
    [
      'of a case that stands otherwise',
      swap('cases/causes/hard-surface.yaml', 'standing: possible', 'standing: likely'),
      /\(fires\.0\.standing\) expected "likely", got "possible"/,
    ],
    [
      'of a case with another urgency',
      swap('cases/advice/painkillers.yaml', 'urgency: self-care', 'urgency: routine'),
      /\(fires\.0\.urgency\) expected "routine", got "self-care"/,
    ],
    [
      'of a case that is held back by something else',
      swap('cases/advice/painkillers.yaml', 'withheldBy: [painkiller-cautions]', 'withheldBy: [age]'),
      /"age" does not hold it back; what does: painkiller-cautions/,
    ],
    [
      'of a near miss that fires',
      swap('cases/causes/hard-surface.yaml', 'answers: { surface: track }', 'answers: { surface: hard }'),
      /hard-surface should not fire and is shown/,
    ],
    [
      'of a case that stops short',
      swap('cases/causes/hard-surface.yaml', /like: easy-week\n {4}standing: possible/, 'standing: possible'),
      /the interview is not at its end: "nerve-signs" has no answer/,
    ],
    [
      'of a runner with another outcome',
      swap('cases/runners/desk-worker-weak-trunk.yaml', 'urgency: self-care', 'urgency: routine'),
      /\(expect\.urgency\) expected "routine", got "self-care"/,
    ],
    [
      'of a runner who gets advice that was not expected',
      swap(
        'cases/runners/desk-worker-weak-trunk.yaml',
        'swim-or-cycle, vary-posture,',
        'swim-or-cycle, get-help-routine,',
      ),
      /expected but not there: get-help-routine; there but not expected: vary-posture/,
    ],
    [
      'of a runner whose causes stand in another order',
      swap(
        'cases/runners/desk-worker-weak-trunk.yaml',
        /( {4}- \{ rule: weak-or-tight-muscles.*\n)( {4}- \{ rule: posture.*\n)/,
        '$2$1',
      ),
      /in another order/,
    ],
    [
      'of a change to an option that does not exist',
      swap('questions/pain-course.yaml', '    getting-worse: { says', '    geting-worse: { says'),
      /\(change\.becomes\.geting-worse\) there is no option "geting-worse" \(did you mean "getting-worse"\?\)/,
    ],
    [
      'of a change from an option that does not exist',
      swap('questions/pain-duration.yaml', 'from: [under-1-week] }', 'from: [under-1-weeks] }'),
      /there is no option "under-1-weeks"/,
    ],
    [
      'of an option that is said both to change and to stay',
      swap('questions/pain-course.yaml', 'fixed: [comes-and-goes]', 'fixed: [comes-and-goes, same]'),
      /"same" is also named under "fixed"/,
    ],
    [
      'of something fixed without a reason',
      swap('questions/age.yaml', /^ {2}because:.*\n/m, ''),
      /\(change\.fixed\) say under "because" why/,
    ],
    [
      'of a warning sign that is taken away by itself',
      swap(
        'questions/leg-symptoms.yaml',
        '  anyBegins:',
        '  ends:\n    foot-drop: you could lift your foot\n  anyBegins:',
      ),
      /\(change\.ends\.foot-drop\) a red flag reads this question, so no sign is taken away by itself/,
    ],
    [
      'of a change that says it lowers an urgency that it cannot',
      swap('questions/surface.yaml', 'soft ground }', 'soft ground, eases: true }'),
      /\(change\.becomes\.soft\.eases\) no red flag reads this question/,
    ],
    [
      'of signs said to be all gone where no red flag reads them',
      swap('questions/shoes.yaml', '  ends:', '  allEnd: your shoes were fine\n  ends:'),
      /\(change\.allEnd\) no red flag reads this question/,
    ],
    [
      'of a list of nerve signs said to ease',
      swap('questions/leg-symptoms.yaml', '  anyBegins:', '  allEnd: your legs felt as before\n  anyBegins:'),
      /^questions\/leg-symptoms\.yaml:\d+:11 \(change\.allEnd\) this would tell a runner how to get a less urgent result\. Only the pain getting better .*contract\/easing\.yaml/,
    ],
    [
      'of a course that is no better and yet said to ease',
      swap(
        'questions/pain-course.yaml',
        'getting better, from: [getting-better] }',
        'getting better, from: [getting-better], eases: true }',
      ),
      /^questions\/pain-course\.yaml:\d+:\d+ \(change\.becomes\.same\.eases\) this would tell a runner/,
    ],
    [
      'of a history said to ease',
      swap(
        'questions/age.yaml',
        /^change:\n {2}fixed: any\n/m,
        'change:\n  becomes:\n    18-34: { says: you were younger, eases: true }\n',
      ),
      /\(change\.becomes\.18-34\.eases\) this would tell a runner/,
    ],
    [
      'of a change that is no part of a sentence',
      swap('questions/pain-course.yaml', 'the pain got worse }', 'The pain got worse. }'),
      /follows "If", without a full stop/,
    ],
    [
      'of a score to reach without a place for it',
      swap('questions/pain-severity.yaml', 'reached {n} out', 'reached 8 out'),
      /write \{n\} where the number stands/,
    ],
    ['of a book that does not say whether to run', drop('can-i-run.yaml'), /^can-i-run\.yaml:1:1 this file is missing/],
    [
      'of an answer to "can I run?" that does not exist',
      swap('can-i-run.yaml', 'answer: pause-then-easy', 'answer: pause-then-esay'),
      /^can-i-run\.yaml:\d+:\d+ \(lines\.2\.answer\) write one of not-until-seen, ask-first, pause-then-easy, easy, not "pause-then-esay" \(did you mean "pause-then-easy"\?\)$/,
    ],
    [
      'of a softer answer to "can I run?" that stands before a stricter one',
      swap('can-i-run.yaml', 'answer: not-until-seen', 'answer: easy'),
      /^can-i-run\.yaml:\d+:\d+ \(lines\.0\.answer\) strictest first: this line is for "not-until-seen"$/,
    ],
    [
      'of a red flag that "any red flag but" names and that does not exist',
      swap('can-i-run.yaml', 'anyRedFlagBut: [not-settling]', 'anyRedFlagBut: [not-setling]'),
      /^can-i-run\.yaml:\d+:\d+ \(lines\.1\.anyRedFlagBut\.0\) there is no red flag "not-setling" \(did you mean "not-settling"\?\)$/,
    ],
    [
      'of "not ruled out" of a rule that does not exist',
      swap('can-i-run.yaml', 'notRuledOut: { rule: bone-stress-injury }', 'notRuledOut: { rule: bone-stress-injurry }'),
      /^can-i-run\.yaml:\d+:\d+ \(lines\.0\.when\.any\.1\.notRuledOut\.rule\) .*"bone-stress-injurry".*\(did you mean "bone-stress-injury"\?\)$/,
    ],
    [
      'of "not ruled out" of a rule that does not exist, where advice is shown',
      swap('advice/ask-a-pharmacist.yaml', 'rule: bone-stress-injury', 'rule: bone-stress-injurry'),
      /^advice\/ask-a-pharmacist\.yaml:\d+:\d+ \(shownWhen\..*notRuledOut.*\) .*"bone-stress-injurry".*\(did you mean "bone-stress-injury"\?\)$/,
    ],
    [
      'of "not ruled out" in a red flag, where a doubt has a floor of its own',
      swap(
        'red-flags/new-foot-drop.yaml',
        'includes: { leg-symptoms: [foot-drop] }',
        'notRuledOut: { includes: { leg-symptoms: [foot-drop] } }',
      ),
      /^red-flags\/new-foot-drop\.yaml:\d+:\d+ \(when.*\) .*notRuledOut/,
    ],
    [
      'of a common sign that does not exist',
      swap('causes/hard-surface.yaml', /(common:\n {4}- is: \{ surface: \[)hard/, '$1hrad'),
      /^causes\/hard-surface\.yaml:\d+:\d+ \(signs\.common\.0\.is\.surface\.0\) "surface" has no option "hrad" \(did you mean "hard"\?\)$/,
    ],
    [
      'of a cause that may only be named, without a word on why it is not worth changing first',
      swap('causes/hard-surface.yaml', /^notFirst: .*\n/m, ''),
      /^causes\/hard-surface\.yaml:1:1 it can be no more than named: say under "notFirst" why it is not worth changing first$/,
    ],
    [
      'of a kind of sign that does not exist',
      swap('causes/hard-surface.yaml', '  common:', '  comon:'),
      /^causes\/hard-surface\.yaml:\d+:\d+ \(signs\.comon\) "comon" is not known here/,
    ],
    [
      'of an option that is new since an edition which is no number',
      swap('questions/medical-history.yaml', 'since: 2', 'since: second'),
      /^questions\/medical-history\.yaml:\d+:\d+ \(options\.\d+\.since\) /,
    ],
    [
      'of an option that is new since the first edition, which none can be',
      swap('questions/medical-history.yaml', 'since: 2', 'since: 1'),
      /^questions\/medical-history\.yaml:\d+:\d+ \(options\.\d+\.since\) /,
    ],
    [
      'of a part of the result that does not exist',
      swap('advice/use-heat.yaml', 'group: ease-the-pain', 'group: ease-the-pian'),
      /^advice\/use-heat\.yaml:\d+:\d+ \(group\) write one of .*, not "ease-the-pian" \(did you mean "ease-the-pain"\?\)$/,
    ],
    [
      'of a runner who is told something else on running',
      swap('cases/runners/easy-week.yaml', 'canIRun: easy', 'canIRun: ask-first'),
      /^cases\/runners\/easy-week\.yaml:\d+:\d+ \(expect\.canIRun\) expected "ask-first", got "easy"$/,
    ],
    [
      'of pages that are not in the order of the sections',
      swap(
        'questions/interview.yaml',
        '  - questions: [nerve-signs]\n  - questions: [emergency-signs]',
        '  - questions: [emergency-signs]\n  - questions: [nerve-signs]',
      ),
      /^questions\/interview\.yaml:\d+:\d+ \(pages\.0\.questions\.0\) the pages go through the sections in their order: expected "nerve-signs"$/,
    ],
    [
      'of a question in the middle that stands on no page',
      swap('questions/interview.yaml', 'questions: [medical-history, age]', 'questions: [medical-history]'),
      /^questions\/interview\.yaml:\d+:\d+ \(pages\.4\.questions\.0\) the pages go through the sections in their order: expected "age"$/,
    ],
    [
      'of a last question that stands on no page',
      swap('questions/interview.yaml', /(pages:[^]*strength-work), daily-load\]/, '$1]'),
      /^questions\/interview\.yaml:\d+:\d+ \(pages\) "daily-load" stands on no page$/,
    ],
    [
      'of a question that stands on two pages',
      swap('questions/interview.yaml', /(pages:[^]*daily-load\]\n)/, '$1  - questions: [daily-load]\n'),
      /^questions\/interview\.yaml:\d+:\d+ \(pages\.\d+\.questions\.0\) "daily-load" stands on a page, and in no section or twice$/,
    ],
    [
      'of a page of several questions without a title',
      swap('questions/interview.yaml', '  - title: Your health, and your age\n    questions', '  - questions'),
      /^questions\/interview\.yaml:\d+:\d+ \(pages\.3\) a page of more than one question needs a "title"$/,
    ],
    [
      'of a question on demand that is not the last',
      swap('questions/interview.yaml', 'onDemand: [painkiller-cautions]', 'onDemand: [daily-load]'),
      /^questions\/interview\.yaml:\d+:\d+ \(onDemand\) "daily-load" is on demand, so it must be the last of the last section$/,
    ],
    [
      'of a runner who stops short',
      swap('cases/runners/desk-worker-weak-trunk.yaml', '  shoes: []\n', ''),
      /the interview is not at its end: "shoes" has no answer/,
    ],
  ]
  it.each(rows)('%s', (_title, change, expected) => {
    const problems = problemsAfter(change)
    expect(
      problems.some((line) => expected.test(line)),
      problems.join('\n') || 'no problem reported',
    ).toBe(true)
  })

  it('of every fault in one run, in the order of files and lines', () => {
    const problems = problemsAfter((put) => {
      put('red-flags/new-foot-drop.yaml', (text) =>
        text.replace('foot-drop]', 'foot-dorp]').replace('urgency: same-day', 'urgency: today'),
      )
      put('causes/hard-surface.yaml', (text) => text.replace('source: van-der-worp-2015', 'source: nobody'))
      put('limits.yaml', (text) => text.replace('use-heat', 'use-heet'))
    })
    expect(problems.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['causes/hard-surface.yaml', 'limits.yaml', 'red-flags/new-foot-drop.yaml']),
    )
    expect(problems).toHaveLength(4)
  })
  it('of a fault of shape and a misspelt id in one condition, both at once', () => {
    const problems = problemsAfter(
      swap(
        'red-flags/new-foot-drop.yaml',
        'includes: { leg-symptoms: [foot-drop] }',
        'any:\n    - includes: { leg-symptoms: [foot-dorp] }\n    - atLeast: { pain-severity: 11 }',
      ),
    )
    expect(problems.map((line) => line.replace(/:\d+:\d+ /, ' '))).toEqual([
      'red-flags/new-foot-drop.yaml (when.any.0.includes.leg-symptoms.0) "leg-symptoms" has no option "foot-dorp" (did you mean "foot-drop"?)',
      expect.stringContaining('(when.any.1.atLeast.pain-severity)'),
    ])
  })
  it('which questions and options do not yet say how they can change', () => {
    const lacksAfter = (file: string, from: string | RegExp) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'rules-'))
      made.push(folder)
      cpSync('rules', folder, { recursive: true })
      writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8').replace(from, ''))
      return checkRules(folder).lacks
    }
    expect(lacksAfter('questions/age.yaml', /^change:\n( {2}.*\n)+/m)).toEqual([
      { path: 'questions/age', lacks: [expect.stringContaining('what of its answer can change')] },
    ])
    expect(lacksAfter('questions/surface.yaml', /^ {4}soft: .*\n/m)).toEqual([
      { path: 'questions/surface', lacks: ['under "change" a word on soft'] },
    ])
  })
  it('without blaming the files that speak of a broken one', () => {
    expect(problemsAfter(swap('questions/leg-symptoms.yaml', /^heading:.*\n/m, ''))).toEqual([
      expect.stringContaining('questions/leg-symptoms.yaml:1:1 (heading)'),
    ])
    const unreadable = problemsAfter(swap('sources/french-2006.yaml', 'title:', 'title: ['))
    expect(new Set(unreadable.map((line) => line.split(':')[0]))).toEqual(new Set(['sources/french-2006.yaml']))
  })
})

describe('a folder that is no rule book', () => {
  it('is refused with its name', () =>
    expect(() => checkRules('no-such-folder')).toThrow('there is no folder "no-such-folder"'))
  it('lacks what every rule book has', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rules-'))
    made.push(folder)
    expect(checkRules(folder).problems.map(problemLine).join('\n')).toMatch(
      /questions\/interview\.yaml:1:1 this file is missing/,
    )
  })
})
