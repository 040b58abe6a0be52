import { Fragment } from 'react'
import { about, grouped } from '#words/number.ts'
import { proofWords as words } from '#words/proof.ts'
import './big-number.css'

/** A whole number of any length: short enough to read first, then to the last digit. */
export function BigNumber({ digits }: { readonly digits: string }) {
  const short = about(digits)
  if (!short) return <span className="tabular">{grouped(digits)}</span>
  return (
    <span className="big-number">
      <span className="big-number__about">
        {words.aboutly} {short.mantissa}
        <span aria-hidden="true">
          {' '}
          × 10<sup>{short.power}</sup>
        </span>
        <span className="visually-hidden">
          {' '}
          {words.times} {short.power}
        </span>
      </span>
      <span className="big-number__exact">
        <Groups digits={digits} />
      </span>
    </span>
  )
}

/** May be broken between groups, never within one. */
function Groups({ digits }: { readonly digits: string }) {
  const groups = grouped(digits).split(',')
  return groups.map((group, at) => (
    // Groups may be alike; they never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={at}>
      {group}
      {at < groups.length - 1 ? (
        <>
          ,<wbr />
        </>
      ) : null}
    </Fragment>
  ))
}
