/** Result of a connection check. */
export interface ConnectionCheck {
  /** Always true: a connection that does not work is an error. */
  connected: boolean;
  /** Products in the account; `null` when Plytix does not say. */
  productCount: number | null;
}

/** What *Check Connection* returns. */
export const checkConnectionExample: { data: ConnectionCheck } = { data: { connected: true, productCount: 250 } };

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
    headers: { "content-type": "application/json" },
    body: {
      data: [{ id: "65f0c0ffee00000000000001", sku: "MUG-01" }],
      pagination: { page: 1, page_size: 1, count: 1 },
    },
  },
};
