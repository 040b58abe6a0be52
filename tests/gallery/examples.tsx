import { type ReactElement, useState } from 'react'
import { book } from 'virtual:rulebook'
import { library } from 'virtual:library'
import type { Answer } from '#core/assessment/answers.ts'
import { LABELS, type Question, URGENCIES } from '#core/rulebook/book.ts'
import { AnswerField } from '#ui/answer-field.tsx'
import { AnswerRow } from '#ui/answer-row.tsx'
import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Chevron } from '#ui/chevron.tsx'
import { Claims } from '#ui/claims.tsx'
import { Details } from '#ui/details.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { EvidenceLabel } from '#ui/evidence-label.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/mark.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { PainScale } from '#ui/pain-scale.tsx'
import { Part } from '#ui/part.tsx'
import { Radios } from '#ui/radios.tsx'
import { figure } from '#ui/spine/figure.ts'
import { LabelledSpine } from '#ui/spine/labelled-spine.tsx'
import { SpineRegion } from '#ui/spine/spine-region.tsx'
import { SpineSide } from '#ui/spine/spine-side.tsx'
import { Spine } from '#ui/spine/spine.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { UrgencyCard } from '#ui/urgency-card.tsx'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'

const nothing = () => {}
const choices = [
  { id: 'a', label: 'A plain answer' },
  { id: 'b', label: 'An answer with a hint', hint: 'A line that says more' },
]
const unsure = { id: 'unsure', label: 'I am not sure' }
const none = { id: 'none', label: 'None of these' }
const claims = Object.values(library.learn)[0]!.claims
const lumbar = { region: 'lumbar', oneSided: true } as const

/** One example for each member of a list, by its name. */
const each = <T extends string>(list: readonly T[], draw: (one: T) => ReactElement) =>
  Object.fromEntries(list.map((one) => [one, draw(one)]))

/** The first question of a kind, as it is answered. */
function Asked({ kind }: { readonly kind: Question['kind'] }) {
  const question = book.questions.find((one) => one.kind === kind)!
  const [value, setValue] = useState<Answer>()
  return (
    <fieldset>
      <legend>{question.heading}</legend>
      <AnswerField name={kind} question={question} value={value} onChange={setValue} />
    </fieldset>
  )
}

/** Every part that `src/ui` exports, by its name, with its examples, by what they show. A law says that none is missing. */
export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, ReactElement>>>> = {
  AnswerField: each(['choice', 'choices', 'scale'], (kind) => <Asked kind={kind} />),
  AnswerRow: {
    'not chosen': <AnswerRow kind="radio" name="one" choice={choices[0]!} chosen={false} onChoose={nothing} />,
    'chosen, with a hint and a key': (
      <AnswerRow kind="checkbox" name="two" choice={choices[1]!} chosen shortcut={2} onChoose={nothing} />
    ),
  },
  BackLink: { plain: <BackLink to="/">Back</BackLink> },
  Button: each(['primary', 'secondary', 'quiet'], (look) => <Button look={look}>Continue</Button>),
  ButtonLink: each(['primary', 'secondary', 'quiet'], (look) => (
    <ButtonLink look={look} to="/">
      Start
    </ButtonLink>
  )),
  Checkboxes: {
    'nothing said': (
      <Checkboxes
        name="said"
        choices={choices}
        none={none}
        unsure={unsure}
        or="or"
        value={undefined}
        onChange={nothing}
      />
    ),
    'none of these': (
      <Checkboxes name="none" choices={choices} none={none} unsure={unsure} or="or" value={[]} onChange={nothing} />
    ),
    'one ticked': <Checkboxes name="one" choices={choices} unsure={unsure} or="or" value={['b']} onChange={nothing} />,
  },
  Chevron: { plain: <Chevron className="chevron" /> },
  Claims: {
    'with a heading': <Claims claims={claims} library={library} />,
    bare: <Claims claims={claims.slice(0, 1)} library={library} bare />,
  },
  Details: {
    closed: (
      <Details summary="More about this">
        <p>More.</p>
      </Details>
    ),
  },
  EmergencySigns: { plain: <EmergencySigns emergency={book.emergency} /> },
  ErrorSummary: {
    plain: (
      <>
        <ErrorSummary
          heading="There is a problem"
          errors={[{ message: 'Choose an answer', control: 'wrong-a' }]}
          attempt={1}
        />
        <Radios name="wrong" choices={choices} or="or" value={undefined} onChange={nothing} />
      </>
    ),
  },
  EvidenceLabel: {
    ...each(LABELS, (label) => <EvidenceLabel label={label} />),
    'one that opens': <EvidenceLabel label="limited" gloss />,
  },
  Fieldset: {
    'with a hint': (
      <Fieldset name="hinted" legend="A question" level={1} hint="A line that helps">
        <Radios name="hinted" choices={choices} apart={unsure} or="or" value={undefined} onChange={nothing} />
      </Fieldset>
    ),
    'with an error': (
      <Fieldset name="failed" legend="Another question" level={2} error="Choose an answer">
        <Radios name="failed" choices={choices} apart={unsure} or="or" value={undefined} onChange={nothing} />
      </Fieldset>
    ),
  },
  Link: { plain: <Link to="/">A link to a view</Link> },
  Mark: { plain: <Mark />, large: <Mark size={96} /> },
  Notice: {
    'with a heading': (
      <Notice heading="Before you go on">
        <p>Something to know.</p>
      </Notice>
    ),
    bare: (
      <Notice>
        <p>Something to know.</p>
      </Notice>
    ),
  },
  Page: {
    'with a link before it': (
      <Page title="A page" before={<BackLink to="/">Back</BackLink>}>
        <h1>A page</h1>
        <p>Its text.</p>
      </Page>
    ),
  },
  PainScale: {
    'a number': (
      <PainScale
        name="pain"
        lowest="no pain"
        highest="the worst"
        unsure={unsure}
        or="or"
        value={4}
        onChange={nothing}
      />
    ),
    'not sure': (
      <PainScale
        name="no"
        lowest="no pain"
        highest="the worst"
        unsure={unsure}
        or="or"
        value="unsure"
        onChange={nothing}
      />
    ),
  },
  Part: {
    plain: (
      <Part heading="A part of a page to read">
        <p>Its text.</p>
      </Part>
    ),
  },
  Radios: {
    'nothing chosen': <Radios name="open" choices={choices} or="or" value={undefined} onChange={nothing} />,
    'one chosen': <Radios name="set" choices={choices} apart={unsure} or="or" value="a" onChange={nothing} />,
  },
  LabelledSpine: { 'one region told': <LabelledSpine lit={['lumbar']} onPress={nothing} title="The spine" /> },
  Spine: {
    small: <Spine lit={[lumbar]} size="small" title="The lower back is lit" />,
    'to press': <Spine lit={[]} press={{ options: [], on: nothing }} title="The spine" />,
  },
  SpineRegion: {
    lit: (
      <svg className="spine spine--small" viewBox="18 6 146 728" role="img" aria-label="One region">
        <SpineRegion part={figure()[2]!} lit={[{ ...lumbar, oneSided: false }]} />
      </svg>
    ),
  },
  SpineSide: {
    lit: (
      <svg className="spine spine--small" viewBox="100 0 100 100" role="img" aria-label="On one side">
        <SpineSide y={50} lit onPress={undefined} />
      </svg>
    ),
  },
  SummaryList: {
    'one row to do': (
      <SummaryList
        rows={[
          { id: 'a', name: 'A question', value: 'An answer', action: <Link to="/">Change A question</Link> },
          { id: 'b', name: 'Another', value: 'Not answered', open: true },
        ]}
      />
    ),
  },
  UrgencyCard: each(URGENCIES, (urgency) => (
    <UrgencyCard urgency={urgency} called={book.urgencies[urgency]} level={2}>
      <p>What to do.</p>
    </UrgencyCard>
  )),
  UrgencyIcon: {
    ...each(URGENCIES, (urgency) => <UrgencyIcon urgency={urgency} />),
    'with a name': <UrgencyIcon urgency="routine" label="Routine" />,
  },
}
