/** SQL has one word for nothing. */
export const defined = <T>(value: T | undefined): T | null => value ?? null
