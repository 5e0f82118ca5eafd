/* Made by `npm run api:client` from /api/v1/openapi.json: not to be changed by hand. */

export interface paths {
    "/members/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find one member
         * @description By exactly one of: member number, card code, dynamic code (changing every minute), phone, openid. It reads, although it is a POST: phones and openids stay out of addresses and logs.
         *
         *     Scope: `members:read`.
         */
        post: operations["findMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description Scope: `members:read`.
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a member's profile
         * @description Questions that the merchant's form asks, or that she answered before. A phone that is written here is not verified by WeChat; one of another member's is refused.
         *
         *     Scope: `members:write`.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/members/{memberId}/cards/{cardId}/{code}/invalidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set one card invalid, for good
         * @description This cannot be undone. The customer must have been told; her other cards, her number and her points stay. Where WeChat does not answer it is asked until it does.
         *
         *     Scope: `cards:invalidate`.
         */
        post: operations["invalidateCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{memberId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a member's ledger
         * @description The latest entries first.
         *
         *     Scope: `members:read`.
         */
        get: operations["listLedger"];
        put?: never;
        /**
         * Give or take points or balance
         * @description All lines together or none. Lines that take are counted before lines that give. The card in WeChat and the portal follow within a second.
         *
         *     Scope: `ledger:write`.
         */
        post: operations["postLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{postingId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a posting back
         * @description By counter-entries, whoever posted it; each posting once. Nothing is deleted.
         *
         *     Scope: `ledger:write`.
         */
        post: operations["reversePosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has happened to members since a cursor
         * @description In the order in which it was committed; nothing is skipped, also where something commits late. Without a cursor from the first change on; with `latest` from now on. Keep nextCursor and ask again.
         *
         *     Scope: `changes:read`.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks
         * @description The newest first; there are 20 at most.
         *
         *     Scope: `webhooks:manage`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description It is told what happens from now on. The secret is answered this once.
         *
         *     Scope: `webhooks:manage`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a webhook
         * @description It is told nothing more, and its log goes with it.
         *
         *     Scope: `webhooks:manage`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "member.joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at member.joined
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onMemberJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at member.updated
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onMemberUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "member.left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at member.left
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onMemberLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ledger.posted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at ledger.posted
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onLedgerPosted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "level.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at level.changed
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onLevelChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "card.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at card.activated
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onCardActivated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "card.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at card.deleted
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onCardDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "card.invalidated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at card.invalidated
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onCardInvalidated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent at webhook.test
         * @description Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.
         */
        post: operations["onWebhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        WebhookEvent: {
            type: components["schemas"]["ChangeKind"] | "webhook.test";
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            timestamp: string;
            data: {
                changeId?: number;
                /** Format: uuid */
                memberId?: string;
                memberNo?: string;
                /** @enum {string} */
                status?: "active" | "left";
                /** @enum {string} */
                cardState?: "active" | "waiting" | "deleted" | "invalidated" | "none";
                /** @description Hers when the delivery was made. */
                points?: number;
                balanceFen?: number;
                level?: string | null;
                cardId?: string;
                /** Format: uuid */
                postingId?: string;
                /** @description Of ledger.posted. */
                lines?: {
                    entryId: number;
                    /** @enum {string} */
                    account: "points" | "balance";
                    amount: number;
                    total: number;
                    reason: string;
                    store: string | null;
                    purchaseFen: number | null;
                }[];
            };
        };
        /** @enum {string} */
        ChangeKind: "member.joined" | "member.updated" | "member.left" | "ledger.posted" | "level.changed" | "card.activated" | "card.deleted" | "card.invalidated";
        Found: {
            member: components["schemas"]["Member"];
            /** @description The card whose code was looked for. */
            card: components["schemas"]["Card"] | null;
        };
        Member: {
            /** Format: uuid */
            id: string;
            /** @example 482913650174 */
            memberNo: string;
            /** @enum {string} */
            status: "active" | "left";
            /**
             * @description How her cards stand, the best of them.
             * @enum {string}
             */
            cardState: "active" | "waiting" | "deleted" | "invalidated" | "none";
            points: number;
            /** @description In fen. */
            balanceFen: number;
            /** @description Null where she has none. The name is in the language of Accept-Language. */
            level: {
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @description ISO 8601; answers are in UTC.
                 * @example 2026-11-23T08:00:00.000Z
                 */
                since: string | null;
            } | null;
            /** @description The link, article or store she came by. */
            channel: string | null;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            joinedAt: string;
            /** @description Whether name, mobile, birthday and openids are masked: the key lacks the scope members:read_personal. */
            isMasked: boolean;
            name: string | null;
            mobile: string | null;
            /** @description Whether the phone is known to be hers: from WeChat's form, or from the merchant's own list. One that she or the merchant's people wrote down since finds her too; compare something else before she spends. */
            isMobileVerified: boolean;
            /** @description As it was filled in. */
            birthday: string | null;
            /** @description Everything that she filled in, by its question: WeChat's own (USER_FORM_INFO_FLAG_…) or the merchant's. Null where it is masked. */
            answers: {
                [key: string]: string | string[];
            } | null;
            cards: components["schemas"]["Card"][];
            /** @description Counts the changes of profile and status; it is also the ETag. */
            revision: number;
        };
        Card: {
            cardId: string;
            /** @description This customer's card: what a till scans. */
            code: string;
            /** @enum {string} */
            state: "active" | "waiting" | "deleted" | "invalidated";
            /** @description Masked without the scope members:read_personal. */
            openid: string;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            receivedAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            activatedAt: string | null;
        };
        Problem: {
            /**
             * Format: uri
             * @description Where this kind of problem is described.
             */
            type: string;
            title: string;
            status: number;
            /** @description What happened and what to do, in the language of Accept-Language. */
            detail: string;
            /**
             * @description Keeps its meaning; further ones may come.
             * @enum {string}
             */
            code: "bad_json" | "invalid_parameter" | "idempotency_key_missing" | "no_access" | "scope_missing" | "not_found" | "member_unknown" | "card_unknown" | "posting_unknown" | "webhook_unknown" | "method_not_allowed" | "request_running" | "several_members" | "member_left" | "too_few" | "too_many" | "already_reversed" | "not_reversible" | "card_over" | "webhooks_full" | "stale" | "too_large" | "too_long" | "unsupported_media_type" | "invalid" | "idempotency_key_reused" | "dynamic_code_expired" | "dynamic_code_foreign" | "rate_limited" | "internal" | "wechat_busy";
            /** @description Names this request in the log of the server. */
            requestId: string;
            /** @description Figures of this problem: `have` and `need` where there is too little. */
            facts?: {
                [key: string]: string | number;
            };
            errors?: {
                /** @description A place in the body, as a JSON pointer behind #. */
                pointer?: string;
                /** @description A parameter of the address, or a header. */
                parameter?: string;
                detail: string;
            }[];
        };
        Find: {
            /** @example 4829 1365 0174 */
            memberNo: string;
        } | {
            code: string;
            /** @description Where the same code may be on several cards. */
            cardId?: string;
        } | {
            /** @description What the member shows in her portal, changing every minute. */
            dynamicCode: string;
        } | {
            /** @example 13800138000 */
            mobile: string;
        } | {
            openid: string;
        };
        /** @description What is not named stays; an empty text takes an answer away. */
        MemberPatch: {
            name?: string;
            mobile?: string;
            /** @description Like 1995-06-18. */
            birthday?: string;
            /** @description Further answers by their question. */
            answers?: {
                [key: string]: string | string[];
            };
        };
        Invalidation: {
            /**
             * @description `waiting`: WeChat did not answer and is asked again; `refused`: nothing has changed.
             * @enum {string}
             */
            state: "waiting" | "refused" | "done";
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            askedAt: string;
            /** @description Why WeChat refused. */
            message: string | null;
        };
        Invalidate: {
            /** @description What the customer reads. */
            reason: string;
            /**
             * @description She was told, and agreed.
             * @enum {boolean}
             */
            isAgreed: true;
            /** @description The member's number again: this cannot be undone. */
            memberNo: string;
        };
        LedgerPage: {
            items: components["schemas"]["LedgerEntry"][];
            /** @description For the next page; null at the end. */
            nextCursor: string | null;
        };
        LedgerEntry: {
            entryId: number;
            /** Format: uuid */
            postingId: string;
            /**
             * @description `points`, or `balance` in fen.
             * @enum {string}
             */
            account: "points" | "balance";
            amount: number;
            total: number;
            reason: string;
            note: string | null;
            /** @description `system`, `staff:<id>` or `api:<key id>`. */
            actor: string;
            store: string | null;
            purchaseFen: number | null;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            expiresAt: string | null;
            isTakenBack: boolean;
            isReversal: boolean;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            at: string;
        };
        Posting: {
            /** Format: uuid */
            postingId: string;
            /** Format: uuid */
            memberId: string;
            /** @description In the order in which they were counted; points that had expired by then go first. */
            lines: components["schemas"]["PostingLine"][];
            /** @description What she has now. */
            points: number;
            balanceFen: number;
        };
        PostingLine: {
            entryId: number;
            /**
             * @description `points`, or `balance` in fen.
             * @enum {string}
             */
            account: "points" | "balance";
            amount: number;
            /** @description The account after this line. */
            total: number;
            reason: string;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            expiresAt: string | null;
        };
        NewPosting: {
            /** @description Gross: what comes and what goes stand apart. */
            lines: components["schemas"]["NewLine"][];
            /** @description For the staff; customers do not see it. */
            note?: string;
            /** @description The store's channel. */
            store?: string;
        };
        NewLine: {
            /**
             * @description `points`, or `balance` in fen.
             * @enum {string}
             */
            account: "points" | "balance";
            /**
             * @description Positive gives, negative takes, and 0 is nothing: points, or fen for the balance.
             * @example 120
             */
            amount: number;
            /**
             * @description purchase (gives points), redeem (takes points), refund (takes points), gift, complaint (give), correction, other; or one of the merchant's own, which begin with x_. On the balance each goes in both directions.
             * @example purchase
             */
            reason: string;
            /** @description What was paid, in fen, where the line comes of a purchase. */
            purchaseFen?: number;
            /**
             * Format: date-time
             * @description Until when points given here can be spent; null: for good. Without it, as the merchant's rule says.
             * @example 2026-11-23T08:00:00.000Z
             */
            expiresAt?: string | null;
        };
        Reverse: {
            note?: string;
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description Where to go on, also when there is nothing new: keep it. */
            nextCursor: string;
            /** @description Whether there are further ones at once. */
            hasMore: boolean;
        };
        Change: {
            id: number;
            kind: components["schemas"]["ChangeKind"];
            /** Format: uuid */
            memberId: string;
            /**
             * Format: uuid
             * @description Of ledger.posted.
             */
            postingId?: string;
            /** @description Of card.activated, card.deleted and card.invalidated. */
            cardId?: string;
            /** @description Of level.changed: the new one, null for none. */
            level?: string | null;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            at: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            /** @description Which changes it is told; none: all. */
            kinds: components["schemas"]["ChangeKind"][];
            /**
             * @description `gone`: the target answered 410, and is told nothing more.
             * @enum {string}
             */
            state: "on" | "off" | "gone";
            /** @description Tries in a row that failed. */
            failures: number;
            /**
             * Format: date-time
             * @description ISO 8601; answers are in UTC.
             * @example 2026-11-23T08:00:00.000Z
             */
            createdAt: string;
        };
        MadeWebhook: {
            webhook: components["schemas"]["Webhook"];
            /** @description whsec_…, shown this once: what deliveries are signed with. */
            secret: string;
        };
        NewWebhook: {
            /**
             * @description https, in the open internet.
             * @example https://crm.example.com/webhook
             */
            url: string;
            description?: string;
            kinds?: components["schemas"]["ChangeKind"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    findMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Find"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description `bad_json`: The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_unknown`: No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `several_members`: Several members fit. */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `dynamic_code_expired`: The member code has expired.
             *
             *     `dynamic_code_foreign`: Not a member code of this merchant.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The member: `id` of Member. */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member; the ETag is her revision. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `invalid_parameter`: A parameter is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_unknown`: No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
                /** @description The ETag of the member as she was read: refused with 412 where she was changed meanwhile. */
                "If-Match"?: string;
            };
            path: {
                /** @description The member: `id` of Member. */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            /** @description The member as she is now. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `bad_json`: The body is not JSON.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_unknown`: No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request_running`: The same request is under way.
             *
             *     `member_left`: The member has left.
             */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale`: Changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `idempotency_key_reused`: Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invalidateCard: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The member: `id` of Member. */
                memberId: string;
                cardId: string;
                /** @description The customer's card: `code` of Card. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invalidate"];
            };
        };
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invalidation"];
                };
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `bad_json`: The body is not JSON.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `member_unknown`: No such member.
             *
             *     `card_unknown`: No such card.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request_running`: The same request is under way.
             *
             *     `card_over`: The card is invalid already.
             */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `idempotency_key_reused`: Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wechat_busy`: WeChat does not answer. */
            503: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The member: `id` of Member. */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description `invalid_parameter`: A parameter is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_unknown`: No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLedger: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The member: `id` of Member. */
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPosting"];
            };
        };
        responses: {
            /** @description Posted. */
            201: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `bad_json`: The body is not JSON.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_unknown`: No such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request_running`: The same request is under way.
             *
             *     `member_left`: The member has left.
             *
             *     `too_few`: Not enough.
             *
             *     `too_many`: Too much.
             */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `idempotency_key_reused`: Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reversePosting: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The posting to take back. */
                postingId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Reverse"];
            };
        };
        responses: {
            /** @description Taken back: the posting that does so. */
            201: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `bad_json`: The body is not JSON.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `posting_unknown`: No such posting. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request_running`: The same request is under way.
             *
             *     `member_left`: The member has left.
             *
             *     `already_reversed`: Taken back before.
             *
             *     `not_reversible`: Cannot be taken back.
             *
             *     `too_few`: Not enough.
             *
             *     `too_many`: Too much.
             */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `idempotency_key_reused`: Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before, or `latest`. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description `invalid_parameter`: A parameter is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `bad_json`: The body is not JSON.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request_running`: The same request is under way.
             *
             *     `webhooks_full`: Too many webhooks.
             */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: Unsupported content type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid`: The body is wrong.
             *
             *     `idempotency_key_reused`: Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The webhook: `id` of Webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    /** @description How many requests a key may send (`q`) in so many seconds (`w`); draft-ietf-httpapi-ratelimit-headers. */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left (`r`), and in how many seconds all are there again (`t`). */
                    RateLimit?: string;
                    /** @description `true` where this request was carried out before, and this is its answer again. */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_parameter`: A parameter is wrong.
             *
             *     `idempotency_key_missing`: Idempotency-Key is missing.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_access`: The key is not accepted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing`: The key lacks a scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook_unknown`: No such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_running`: The same request is under way. */
            409: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    /** @description In so many seconds. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    onMemberJoined: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMemberUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMemberLeft: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLedgerPosted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLevelChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCardActivated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCardDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCardInvalidated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every try. */
                "webhook-id": string;
                /** @description Seconds since 1970 when this try was made. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Leave me alone: the webhook is told nothing more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
