const PRIME = 0x0000000001000000000000000000013bn
const OFFSET = 0x6c62272e07bb014262b821756295c58dn
const MASK = (1n << 128n) - 1n

/**
 * A name for what this text says: `urn:uuid:` and a UUID of version 8 (RFC 9562) from the FNV-1a hash, 128 bits, of its
 * UTF-16 units. The same content has the same name everywhere, so a file can be made twice alike. A name, no
 * protection.
 */
export function nameOf(content: string): string {
  let hash = OFFSET
  for (let at = 0; at < content.length; at++) hash = ((hash ^ BigInt(content.charCodeAt(at))) * PRIME) & MASK
  const hex = hash.toString(16).padStart(32, '0')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
