import { CACHING, type Headers } from '#tools/headers.ts'

/** A base address such as `/` or `/club/backstride/`: it begins and ends with a slash. */
type Base = string

const lines = (headers: Headers, write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n')
const INTRO = (what: string) => `# ${what}. Written by the build from src/tools/headers.ts: change it there.\n`

/**
 * The files that make a static host send the headers, by their place in `dist`, all from one list. `_headers` and
 * `.htaccess` work where they lie (under a sub-path `_headers` has to move to the root of the site); the others are to
 * be included.
 */
export function hostFiles(headers: Headers, base: Base): Readonly<Record<string, string>> {
  return {
    _headers: forNetlifyAndCloudflare(headers, base),
    '.htaccess': forApache(headers, base),
    'hosting/nginx.conf': forNginx(headers, base),
    'hosting/Caddyfile': forCaddy(headers, base),
    'hosting/headers.json': `${JSON.stringify(headers, null, 2)}\n`,
  }
}

/** Both hosts already answer pages with "ask again", so only the assets need a word on caching. */
function forNetlifyAndCloudflare(headers: Headers, base: Base): string {
  return `${INTRO('Netlify and Cloudflare')}${base}*\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n${base}assets/*\n  Cache-Control: ${CACHING.assets}\n`
}

function forApache(headers: Headers, base: Base): string {
  return `${INTRO('Apache 2.4 with mod_headers')}DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddType application/manifest+json .webmanifest
${lines(headers, (name, value) => `Header always set ${name} "${value}"`)}
Header always set Cache-Control "${CACHING.pages}"
<If "%{REQUEST_URI} =~ m#^${base}assets/#">
  Header always set Cache-Control "${CACHING.assets}"
</If>
`
}

/** An `add_header` in a location hides those above it, so each location says them all. */
function forNginx(headers: Headers, base: Base): string {
  const location = (at: string, caching: string, find: string) => `location ${at} {
${lines(headers, (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control "${caching}" always;
  error_page 404 ${base}404.html;
  ${find}
}
`
  return `${INTRO('nginx: include it in a server whose root holds these files at this address')}${location(base, CACHING.pages, 'try_files $uri $uri/index.html =404;')}${location(`${base}assets/`, CACHING.assets, 'try_files $uri =404;')}`
}

/** Inside `route` the directives run as they stand here; Caddy would sort them. */
function forCaddy(headers: Headers, base: Base): string {
  return `${INTRO('Caddy 2: import it in a site block; set the folder')}${base === '/' ? '' : `redir ${base.slice(0, -1)} ${base}\n`}handle_path ${base}* {
  root * {$BACKSTRIDE_FOLDER:dist}
  route {
    header {
${lines(headers, (name, value) => `      ${name} "${value}"`)}
      Cache-Control "${CACHING.pages}"
    }
    header /assets/* Cache-Control "${CACHING.assets}"
    @known file {path} {path}/index.html
    handle @known {
      rewrite * {file_match.relative}
      file_server
    }
    handle {
      rewrite * /404.html
      file_server {
        status 404
      }
    }
  }
}
`
}
