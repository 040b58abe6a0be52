import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of the app, without its base. */
  readonly to: string
  /** Goes with the entry of the history. */
  readonly state?: unknown
  /** Takes the place of this page in the history, in place of standing after it. */
  readonly replace?: boolean
}

/**
 * A link to a view, followed without loading the page anew. A press with a modifier, of another button or with a
 * target is the browser's own. In the place of the router's `Link`, which brings fetching ahead of whole routes with it.
 */
export function Link({ to, state, replace, target, onClick, children, ...rest }: LinkProps) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, {
    state,
    ...(replace !== undefined && { replace }),
    ...(target !== undefined && { target }),
  })
  return (
    <a
      {...rest}
      href={useHref(to)}
      target={target}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    >
      {children}
    </a>
  )
}
