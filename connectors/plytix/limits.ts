/** Most records on one page of a search. @source PX-17 */
export const PAGE_SIZE = 100;

/** Most values of one `in` filter. @source PX-35 */
export const VALUES_PER_FILTER = 100;

/** Most columns of one product search besides `id` and `sku`, until the account names a smaller limit. @source PX-18 */
export const COLUMNS_PER_SEARCH = 50;

/** Life time of a token in milliseconds. @source PX-3 */
export const TOKEN_LIFETIME_MS = 15 * 60_000;

/** How long before its end a token is renewed, in milliseconds. */
export const TOKEN_MARGIN_MS = 60_000;

/** Logins allowed per second; the token endpoint has a limit of its own. @source PX-4 */
export const LOGINS_PER_SECOND = 8;

/** The short rate window in milliseconds. @source PX-13 */
export const SHORT_WINDOW_MS = 10_000;

/** The long rate window in milliseconds. @source PX-13 */
export const LONG_WINDOW_MS = 3_600_000;

/** Requests per short window unless the connection says otherwise: the smallest plan. @source PX-13 */
export const DEFAULT_PER_SHORT_WINDOW = 20;

/** Requests per long window unless the connection says otherwise: the smallest plan. @source PX-13 */
export const DEFAULT_PER_LONG_WINDOW = 2_000;

/** Whole time for one request in milliseconds. A page of 100 products with 50 columns takes a few seconds at most. */
export const REQUEST_TIMEOUT_MS = 60_000;

/** Largest answer in bytes: 100 products with long texts stay far below. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Largest file to upload in bytes; as base64 in JSON it is a third larger. */
export const MAX_UPLOAD_BYTES = 20_000_000;

/** All attempts of one request, the first included. */
export const MAX_ATTEMPTS = 5;

/** Ceiling of pages in one listing; 200,000 products. */
export const MAX_PAGES = 2_000;
