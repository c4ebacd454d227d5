/** Result of a connection check. */
export interface ConnectionCheck {
  /** Always true: a connection that does not work is an error. */
  connected: boolean;
  /** Products in the account; `null` when Plytix does not say. */
  productCount: number | null;
}

/** What *Check Connection* returns. */
export const checkConnectionExample: { data: ConnectionCheck } = { data: { connected: true, productCount: 4 } };

/** Answer to a raw request, with secrets taken out. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  /** Parsed JSON, else text; `null` for an empty body. */
  body: unknown;
}

/** What *Raw Request* returns. */
export const rawRequestExample: { data: RawAnswer } = {
  data: {
    status: 200,
    headers: {
      server: "nginx",
      "access-control-allow-origin": "*",
      vary: "Cookie",
      "content-type": "application/json; charset=utf-8",
      "x-account-id": "ca20728d35f00c3a4c21b1fc",
      "x-user-type": "API",
      "content-length": "240",
    },
    body: {
      data: [
        {
          id: "2dc376df49a25dedba79d652",
          sku: "SHIRT-XS",
          num_variations: 0,
          modified_user_audit: { type: "SYSTEM", user_email: "System", user_name: "System" },
        },
      ],
      pagination: { count: 4, order: null, page: 1, page_size: 1, total_count: 4 },
    },
  },
};
