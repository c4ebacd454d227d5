import { apiCredentials, readSettings } from "../../../connectors/plytix/connection";

const given = (fields: Record<string, unknown>) => ({
  key: "apiCredentials",
  configVarKey: "Plytix",
  fields: { apiKey: "k", apiPassword: "canary-password", ...fields },
});

describe("connection", () => {
  it("has defaults for everything but the credentials", () => {
    expect(readSettings(given({ authHost: "", apiHost: undefined, requestsPer10Seconds: "" }))).toEqual({
      apiKey: "k",
      apiPassword: "canary-password",
      authHost: "https://auth.plytix.com",
      apiHost: "https://pim.plytix.com",
      requestsPer10Seconds: 20,
      requestsPerHour: 2000,
    });
  });

  it.each([
    ["pim.example.com", "https://pim.example.com"],
    ["https://pim.example.com/", "https://pim.example.com"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://localhost:8080/api", "http://localhost:8080"],
  ])("reads the address %s", (apiHost, expected) => expect(readSettings(given({ apiHost })).apiHost).toBe(expected));

  it.each([
    ["apiHost", "http://pim.example.com"],
    ["apiHost", "ftp://pim.example.com"],
    ["authHost", "https://"],
    ["requestsPerHour", "many"],
    ["requestsPer10Seconds", "0"],
    ["apiKey", " "],
    ["apiPassword", undefined],
  ])("names the unusable field %s without its value (%s)", (field, value) => {
    let message = "";
    try {
      readSettings(given({ [field]: value }));
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(field);
    expect(message).not.toContain("canary");
  });

  it("hides the password", () => expect(apiCredentials.inputs.apiPassword?.type).toBe("password"));
});
