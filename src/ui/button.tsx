import type { ComponentProps, ReactNode } from 'react'
import { Link, type LinkProps } from './link.tsx'
import './button.css'

type Look = 'primary' | 'secondary' | 'quiet'
interface Looks {
  readonly look?: Look
  readonly children: ReactNode
}

const classes = (look: Look, more?: string) => `button button--${look}${more ? ` ${more}` : ''}`

export function Button({ look = 'primary', className, type = 'button', ...rest }: Looks & ComponentProps<'button'>) {
  return <button type={type} className={classes(look, className)} {...rest} />
}

/** A link to a view that looks like a button: the one action of a page that asks nothing. */
export function ButtonLink({ look = 'primary', className, ...rest }: Looks & LinkProps) {
  return <Link className={classes(look, className)} {...rest} />
}
