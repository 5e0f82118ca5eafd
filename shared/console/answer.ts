/** The envelope of every refusal of the console's API; `message` says in the caller's language what happened and what to do next. */
export type ConsoleProblem = {
  error: {
    code: string
    message: string
    requestId: string
    /** A sentence at each field that is wrong, by its path in the request's body, like `bonusRule.reduceMoney`. */
    fields?: Record<string, string>
  }
}

/** One page of a list by key: `next` asks for the following one and is absent at the end. Never an offset. */
export type Paged<T> = { items: T[]; next?: string }
