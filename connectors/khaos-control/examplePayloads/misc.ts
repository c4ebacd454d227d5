/** Example of *Get Version*. */
export const getVersionExample = { data: { version: "8.240" } };

/** Example of *Check Connection*. */
export const checkConnectionExample = { data: { ok: true, version: "8.240", canImport: true } };

/** Example of *Raw SOAP Request*: the answer of `GetVersion`. */
export const rawSoapRequestExample = { data: { name: "return", text: "8.240", children: [] } };
