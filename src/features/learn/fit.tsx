import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { Part } from '#ui/part.tsx'
import { aboutWords } from '#words/about.ts'
import { Points } from './points.tsx'
import './read-on.css'

const words = aboutWords.fit

/** Who Backstride is for, and who it is not for. */
export function Fit() {
  return (
    <>
      <Part heading={words.heading}>
        {words.text.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Part>
      <Part heading={words.notHeading}>
        <Points of={words.not} />
        <p>{words.anyway}</p>
        <p>
          <Link className="read-on__link" to={paths.emergency}>
            {words.emergency}
          </Link>
        </p>
      </Part>
    </>
  )
}
