export type CredentialKind = 'access_token' | 'jsapi_ticket' | 'wx_card_ticket'

/** A token or ticket of one account, and how long it lives. */
export type Credential = { value: string; fetchedAt: Date; expiresAt: Date }

/** Where all processes of one account keep what they fetched, so that one refresh serves everybody. */
export type CredentialStore = {
  /**
   * Runs `decide` while nobody else, in this process or another, decides about the same kind. It receives what is kept
   * now and answers with what shall be kept; answering with the very same object changes nothing.
   * Rejects with whatever `decide` throws, and then keeps what was there.
   */
  renew(
    kind: CredentialKind,
    decide: (kept: Credential | undefined) => Promise<Credential>,
  ): Promise<Credential>
}
