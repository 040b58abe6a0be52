/**
 * Hands a text to the browser as a download. Nothing leaves the device, and no address is opened: the file is made in
 * memory.
 */
export function download(file: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = Object.assign(document.createElement('a'), { href: address, download: file })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers fetch it only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
