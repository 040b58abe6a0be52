/** What a user gave that a command cannot use: exit 2, with this message and no trace. */
export class BadInput extends Error {}
