import type { Plugin } from 'vite'

const ROUTER = /react-router\/dist\/production\/[^/]+\.mjs$/

/** Marks what the router makes at its top as free of effects, so that the bundler can leave out what the app never uses. */
export const routerPlugin = (): Plugin => ({
  name: 'backstride-router',
  apply: 'build',
  transform: { filter: { id: ROUTER }, handler: (code) => ({ code: trimmed(code), map: null }) },
})

/** Contexts and components that are made for their name alone; the names that only developer tools read go. */
export const trimmed = (code: string): string =>
  code
    .replace(/^(var \w+ = )(React\d*\.(?:createContext|forwardRef|memo)\()/gm, '$1/* @__PURE__ */ $2')
    .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
