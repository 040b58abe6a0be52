import { useRuleBook } from '#state/rulebook.tsx'
import { intakeWords } from '#words/intake.ts'
import './section-caption.css'

/** Which part of the interview this is: its name, and one mark a part. Not a measure of how far the runner is. */
export function SectionCaption({ section }: { readonly section: string }) {
  const { sections } = useRuleBook()
  const at = sections.findIndex(({ id }) => id === section)
  return (
    <p className="section-caption">
      <span className="section-caption__marks" aria-hidden="true">
        {sections.map(({ id }, index) => (
          <span
            key={id}
            className={index <= at ? 'section-caption__mark section-caption__mark--here' : 'section-caption__mark'}
          />
        ))}
      </span>
      <span>
        <span className="visually-hidden">{intakeWords.part(at + 1, sections.length)}: </span>
        {sections[at]?.title}
      </span>
    </p>
  )
}
