/** Drizzle's PostgreSQL columns and tables, by one way as its operators are: see drizzle.ts. */
export * from 'drizzle-orm/pg-core'
