/** The lines of a text that say something; commas and blanks divide as well as line breaks. */
export const linesOf = (text: string): string[] => text.split(/[\s,，;；]+/).filter((line) => line !== '')
