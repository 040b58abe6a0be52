/** How bad the harm can be at worst, not how likely it is: nobody has measured that. */
export type Severity = 'lasting' | 'serious' | 'some'

export interface Hazard {
  readonly id: string
  readonly name: string
  readonly cause: string
  readonly effect: string
  readonly severity: Severity
  readonly controls: readonly Control[]
  readonly left: string
}

/**
 * What is done about it, and what shows that: `proof: ID` for one over every answer sheet, else a test by file and
 * title. A test checks that each exists.
 */
export interface Control {
  readonly says: string
  readonly shownBy: readonly string[]
}

/** What could go wrong for a runner, and what is done about it. */
export const hazards: readonly Hazard[] = [
  {
    id: 'false-reassurance',
    name: 'False calm from half the answers',
    cause: 'A runner stops half way, or opens the result by its address.',
    effect: 'They read “look after it yourself” while a danger sign was never asked about.',
    severity: 'lasting',
    controls: [
      {
        says: 'There is no result until every question that applies has an answer.',
        shownBy: [
          'tests/rules/properties.test.ts: is never given on partial answers',
          'tests/journeys/moving-about.spec.ts: a link to a result or a sheet without answers leads to the first question',
        ],
      },
      {
        says: 'Self-care is only given at the end, and never while a safety question is open or not sure.',
        shownBy: ['proof: partial-is-never-self-care', 'proof: not-sure-has-a-floor'],
      },
    ],
    left: 'A runner can still answer in a hurry.',
  },
  {
    id: 'missed-cauda-equina',
    name: 'Squeezed nerves missed because of wording',
    cause: 'A medical word, shame, or a sign that a runner does not connect with the back.',
    effect: 'Help comes too late. Bladder, bowel or sexual function may be lost for good.',
    severity: 'lasting',
    controls: [
      {
        says: 'The first question names each sign, one line each.',
        shownBy: [
          'tests/journeys/questions.spec.ts: each question is the heading of its own page, and the title and the focus follow it',
          'tests/journeys/emergency.spec.ts: "…" alone stops the questions at once',
        ],
      },
      {
        says: 'Each sign alone stops the questions and says to call.',
        shownBy: [
          'proof: emergency-signs-stop',
          'proof: a-tick-never-lowers',
          'tests/journeys/emergency.spec.ts: "…" alone stops the questions at once',
          'tests/journeys/emergency.spec.ts: a danger sign together with "I am not sure" still counts',
        ],
      },
      { says: '“Not sure” there means to be seen the same day.', shownBy: ['proof: not-sure-has-a-floor'] },
    ],
    left: 'No runner and no clinician has tried the wording yet.',
  },
  {
    id: 'stale-answers',
    name: 'Old answers read as new',
    cause: 'A tab stays open for days while the pain changes.',
    effect: 'The result speaks of a pain that is no longer the same.',
    severity: 'serious',
    controls: [
      {
        says: 'Answers are cleared 24 hours after the first of them, with a word.',
        shownBy: [
          'tests/state/storage.test.ts: a draft is kept for a day, and not for longer',
          'tests/journeys/faults-world.spec.ts: a clock that is set back or forward by an hour in mid-journey keeps the answers; forward by two days clears them, and says so',
        ],
      },
      {
        says: 'That is checked on opening a page, on coming back, and at each press or key.',
        shownBy: [
          'tests/journeys/faults-world.spec.ts: in a tab that stays open the answers go a day after the first of them, as soon as the tab comes back, and the runner is told (…)',
          'tests/journeys/faults-world.spec.ts: an answer given in a tab that was left open for more than a day begins afresh, and the runner is told',
          'tests/journeys/faults-world.spec.ts: in a window that never left the front, answers that are days old go with …, before they are read or printed as new',
        ],
      },
      {
        says: 'The result is worked out anew each time. It is never stored.',
        shownBy: [
          'tests/state/session.test.ts: only answers are ever stored: no result, no urgency, no change at hand',
        ],
      },
      {
        says: 'The printed page carries its day and time.',
        shownBy: ['tests/ui/sheet.test.tsx: says what it is and is not, when it was made and by which rules'],
      },
      {
        says: 'A saved file tells its day, and is used only if all of it is still so.',
        shownBy: [
          'tests/formats/saved-note.test.ts: names its format, its version, its day, the app and the rules, and holds no result',
          'tests/ui/open.test.tsx: is shown first, and counts only when the runner says so; then the answers are checked again',
        ],
      },
    ],
    left: 'Within a day a pain can get worse. “When to get help” is on every result for that. A page that is neither left nor touched shows old answers for longer. A saved file has no end: whoever opens an old one is asked whether it still holds.',
  },
  {
    id: 'orphan-answers',
    name: 'An answer that no longer belongs',
    cause: 'A runner changes an early answer, and a later question no longer applies.',
    effect: 'A hidden answer still counts, or a ticked danger sign silently stops counting.',
    severity: 'serious',
    controls: [
      {
        says: 'An answer off the path does not count, and the check says so.',
        shownBy: ['proof: skipping-loses-nothing', 'tests/core/assessment/assess.test.ts: do not change the outcome'],
      },
      {
        says: 'A change that hides a ticked sign and lowers the urgency stops the runner first.',
        shownBy: [
          'tests/journeys/changing.spec.ts: a change that takes a ticked sign off the path and lowers the urgency stops the runner first and names the sign',
          'tests/journeys/changing.spec.ts: a change that makes the matter less urgent is pointed out before the result',
        ],
      },
    ],
    left: 'A runner can confirm a wrong change.',
  },
  {
    id: 'old-print-out',
    name: 'An old printed page',
    cause: 'A page is printed and handed over weeks later.',
    effect: 'A clinician reads old signs as new ones.',
    severity: 'serious',
    controls: [
      {
        says: 'The page carries the local day and time, and the versions of app and rules.',
        shownBy: [
          'tests/ui/sheet.test.tsx: says what it is and is not, when it was made and by which rules',
          'tests/journeys/faults-world.spec.ts: on … the sheet shows the local day and time, and how far it is from UTC',
        ],
      },
      {
        says: 'It says that the patient filled it in and that nobody was examined.',
        shownBy: ['tests/ui/sheet.test.tsx: says what it is and is not, when it was made and by which rules'],
      },
    ],
    left: 'Paper cannot warn by itself. A clock that is wrong prints a wrong day.',
  },
  {
    id: 'painkiller-harm',
    name: 'Harm from a painkiller',
    cause: 'A runner with a stomach, heart, kidney, blood or pregnancy reason takes one.',
    effect: 'Bleeding, kidney or heart trouble, or harm to an unborn baby.',
    severity: 'lasting',
    controls: [
      {
        says: 'Painkillers are never suggested beside a caution or a doubt about one.',
        shownBy: [
          'proof: painkillers-are-safe',
          'proof: pairs-never-meet',
          'tests/rules/properties.test.ts: on painkillers never stands beside a caution, a doubt, an age or a history that forbids it',
        ],
      },
      {
        says: 'The app names no dose.',
        shownBy: [
          'tests/rules/book.test.ts: names no dose in any of its words',
          'tests/words/safety.test.ts: the words on safety are short sentences, and never speak of a diagnosis or a dose to take',
        ],
      },
      {
        says: 'Taking more than the packet allows is an emergency sign.',
        shownBy: [
          'proof: emergency-signs-stop',
          'tests/journeys/emergency.spec.ts: "…" alone stops the questions at once',
        ],
      },
    ],
    left: 'A runner may not know of their own illness. A pharmacist should be asked.',
  },
  {
    id: 'bone-stress',
    name: 'Running on an injured bone',
    cause: 'A stress fracture at the base of the spine feels like a pulled muscle.',
    effect: 'A crack in the bone gets worse and heals for months.',
    severity: 'serious',
    controls: [
      {
        says: 'Bone signs are asked about, and with them a result says to stop running until seen.',
        shownBy: ['tests/journeys/results.spec.ts: worked runner "…" is led to …'],
      },
      {
        says: 'Advice on running is held back unless a bone injury is ruled out.',
        shownBy: [
          'proof: running-advice-is-safe',
          'proof: running-on-is-only-for-mild-pain',
          'tests/rules/properties.test.ts: on running is never given unless a bone stress injury is ruled out, nor with neck pain, nor at within-days or above',
        ],
      },
      { says: 'So is exercise for strength.', shownBy: ['proof: exercise-needs-sound-bone'] },
    ],
    left: 'Questions alone cannot find every stress fracture.',
  },
  {
    id: 'alarm-fatigue',
    name: 'Too many alarms',
    cause: 'Most back pain has one weak warning sign, so a tool that alarms at each is soon ignored.',
    effect: 'A runner stops believing the urgent results.',
    severity: 'serious',
    controls: [
      {
        says: 'Shoes, ground, distance and other habits never make a result urgent.',
        shownBy: ['proof: habits-are-never-urgent'],
      },
      {
        says: 'There is one level on a result, and the reason for it.',
        shownBy: [
          'tests/rules/proofs.test.ts: the counts add up: every finished sheet has just one urgency',
          'tests/journeys/results.spec.ts: worked runner "…" is led to …',
        ],
      },
      {
        says: 'Every red flag can decide a result by itself. None is there for show.',
        shownBy: ['tests/rules/proofs.test.ts: no red flag is always outranked'],
      },
    ],
    left: 'How often real runners are sent to which level is not known.',
  },
  {
    id: 'missed-announcement',
    name: 'A result that is not heard',
    cause: 'A screen reader stays on the page before, or a change is only seen.',
    effect: 'A blind runner does not hear that they should call.',
    severity: 'lasting',
    controls: [
      {
        says: 'Each new page has its own title, and its heading takes the focus.',
        shownBy: [
          'tests/journeys/questions.spec.ts: each question is the heading of its own page, and the title and the focus follow it',
          'tests/journeys/access.spec.ts: no page has a fault that axe can find, and text stands out 7 to 1',
          'tests/journeys/keyboard.spec.ts: the whole way, from the start to the printed page, with the keyboard alone',
        ],
      },
      {
        says: 'What happens to the answers is told as a status.',
        shownBy: [
          'tests/journeys/faults-world.spec.ts: an answer given in a tab that was left open for more than a day begins afresh, and the runner is told',
        ],
      },
      {
        says: 'The urgency is a word and a shape, not a colour alone.',
        shownBy: ['tests/journeys/access.spec.ts: the emergency page is told by its heading and is not red alone'],
      },
    ],
    left: 'No person has tried it with VoiceOver, TalkBack or NVDA yet.',
  },
  {
    id: 'wrong-number',
    name: 'The wrong emergency number',
    cause: 'The language of a phone says little about where its owner stands.',
    effect: 'A call that does not go through costs minutes.',
    severity: 'lasting',
    controls: [
      {
        says: 'A number is offered with its region, as a question, and can be changed with one press.',
        shownBy: [
          'tests/journeys/emergency.spec.ts: the number to call belongs to a region that the runner has confirmed, and each of the four can be chosen',
        ],
      },
      {
        says: 'Where the region is not known, each number stands there with its region.',
        shownBy: [
          'tests/journeys/emergency.spec.ts: no number is guessed: each of the four stands there with its region, one press away',
        ],
      },
    ],
    left: 'Four regions are listed. Elsewhere the runner has to know the number.',
  },
  {
    id: 'shared-device',
    name: 'Somebody else reads the answers',
    cause: 'A phone or a computer that others use too.',
    effect: 'Private health matters become known.',
    severity: 'some',
    controls: [
      {
        says: 'Answers stay in one tab.',
        shownBy: ['tests/journeys/keeping.spec.ts: two tabs keep their own answers'],
      },
      {
        says: '“Clear my answers” is on every page. Where it cannot clear, it says so.',
        shownBy: [
          'tests/journeys/keeping.spec.ts: after "Clear my answers" no answer is left, not in the page, not in the store, not behind the Back button',
          'tests/journeys/faults-storage.spec.ts: where "Clear my answers" cannot reach the store, it says so and never claims that all is gone',
        ],
      },
      {
        says: 'No answer is in an address, a title or a request.',
        shownBy: [
          'tests/journeys/network.spec.ts: … to anywhere else is blocked, and nothing arrives there',
          'tests/journeys/guard.spec.ts: the watch over every journey sees …',
        ],
      },
    ],
    left: 'The list of opened pages stays in the browser. A tab that was duplicated, or closed and brought back, has its answers still. An open tab and a printed page can be read by anyone near.',
  },
  {
    id: 'folklore',
    name: 'Folklore told as fact',
    cause: 'The article that Backstride began with names causes that studies do not bear out.',
    effect: 'A runner changes shoes or foot strike for nothing, or gets hurt by the change.',
    severity: 'some',
    controls: [
      {
        says: 'Each claim names its source, how far we read it, and how good the evidence is.',
        shownBy: [
          'tests/ui/result.test.tsx: sees what is worth changing with the own answers, the label and how far each source was read',
          'tests/rules/book.test.ts: has a claim, a case that fires it and a near miss for every rule',
        ],
      },
      {
        says: 'What studies contradict stands apart and is never a thing to change first.',
        shownBy: ['tests/ui/result.test.tsx: finds what studies contradict apart, never under what is worth changing'],
      },
    ],
    left: 'Most studies were read as a summary only.',
  },
  {
    id: 'weaker-rule',
    name: 'A rule edit that weakens a danger sign',
    cause: 'A slip in a rule file, or a well-meant change.',
    effect: 'Every runner with that sign gets help too late.',
    severity: 'lasting',
    controls: [
      {
        says: 'The build refuses a rule book that breaks a safety property, over every answer sheet there can be.',
        shownBy: [
          'tests/tools/vite-rules.test.ts: fails on a rule book that breaks a property, says which, and leaves no list of files behind',
          'tests/tools/vite-rules.test.ts: fails on a rule book that is not sound, and names every problem with file, line and column',
          'tests/journeys/chaos.spec.ts: a rule book that was weakened on its way to the browser is seen by the same watch',
        ],
      },
      {
        says: 'Each rule has cases that must fire it and near misses that must not.',
        shownBy: [
          'tests/rules/book.test.ts: has no problem, and every worked case comes out as written',
          'tests/rules/book.test.ts: has a claim, a case that fires it and a near miss for every rule',
        ],
      },
      {
        says: 'A sign-off by a clinician ends with the next edit of its rule.',
        shownBy: ['tests/rules/status.test.ts: is void once the rule is edited'],
      },
    ],
    left: 'A property that nobody thought of is not proven.',
  },
  {
    id: 'outdated-copy',
    name: 'An outdated copy',
    cause: 'A host or a browser keeps an old version after the advice has changed.',
    effect: 'A runner follows advice that was withdrawn.',
    severity: 'serious',
    controls: [
      {
        says: 'A browser has to ask for each page again. Only files that carry their hash in the name are kept.',
        shownBy: [
          'tests/tools/hosts.test.ts: each host file tells a browser to ask for pages again, and to keep what carries its hash',
        ],
      },
      {
        says: 'Every result and printed page carries the version of the rules.',
        shownBy: [
          'tests/journeys/paper.spec.ts: the sheet names every danger sign with its answer, and every answer the runner gave',
        ],
      },
      {
        says: 'A part that is missing after an update reloads the page once, then says so.',
        shownBy: [
          'tests/journeys/faults-loading.spec.ts: a part that is gone after an update is asked for by one reload at most, then the runner is told and keeps the answers',
        ],
      },
    ],
    left: 'Nobody can call back a copy that a host never renews. The advice has no date on which it ends.',
  },
  {
    id: 'own-fault',
    name: 'A fault of ours',
    cause: 'A slip in the program, a part that does not load, a broken rule in the browser.',
    effect: 'A blank page, or a result that is wrong.',
    severity: 'lasting',
    controls: [
      {
        says: 'Whatever fails, no result shows. The emergency signs, the way to help and the answers do.',
        shownBy: [
          'tests/journeys/faults-loading.spec.ts: a fault of ours while … is drawn fails closed, with the answers to keep',
          'tests/journeys/faults-loading.spec.ts: a rule that cannot be weighed makes … fail closed, never reassure',
          'tests/journeys/chaos.spec.ts: in chaos of seed … no page is blank, nothing leaves the device, and no urgency is lower than the engine finds',
        ],
      },
      {
        says: 'The emergency signs stand in each page by itself, without any script.',
        shownBy: [
          'tests/journeys/faults-loading.spec.ts: where the script of … does not come, the page shows the emergency signs and numbers',
        ],
      },
    ],
    left: 'A fault that shows a wrong sentence and no error is not caught by this.',
  },
  {
    id: 'unknown-as-no',
    name: 'Unknown read as no',
    cause: '“Not sure”, or a question that was not asked, is printed as an empty box.',
    effect: 'A clinician believes that a sign was ruled out.',
    severity: 'serious',
    controls: [
      {
        says: '“Not sure” and “not asked” are words of their own, in the rules and on the page.',
        shownBy: [
          'proof: not-sure-never-undercuts-none',
          'tests/core/note/note.test.ts: no answer that is not a clear no is ever shown as no',
          'tests/journeys/changing.spec.ts: "not sure" is shown as such, never as no',
        ],
      },
      {
        says: 'What could not be ruled out is listed by name.',
        shownBy: ['tests/ui/sheet.test.tsx: names the red flags that are met and those that are not ruled out'],
      },
    ],
    left: 'A busy reader may skim over it.',
  },
]
