/** What `book.ts` reads from the files, as the build makes it: read once, and not again for each mutant. */
export { evidence } from 'virtual:evidence'
export { library } from 'virtual:library'
export { book } from 'virtual:rulebook'
