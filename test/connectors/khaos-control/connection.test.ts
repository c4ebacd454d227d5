import { originOf, parseConnection, servicePathOf, webService } from "../../../connectors/khaos-control/connection";

const connectionOf = (fields: Record<string, unknown>) => ({ key: "webService", configVarKey: "ERP", fields });
const parse = (fields: Record<string, unknown>) =>
  parseConnection(connectionOf({ host: "erp.example.com", executable: "KhaosABC.exe", ...fields }));
const addressOf = (fields: Record<string, unknown>) => {
  const settings = parse(fields);
  return originOf(settings) + servicePathOf(settings);
};

describe("the connection", () => {
  it.each([
    [{}, "https://erp.example.com/KhaosABC.exe/soap/IKosWeb"],
    [
      { protocol: "http", port: "8084", virtualDirectory: "/LiveSoap/" },
      "http://erp.example.com:8084/LiveSoap/KhaosABC.exe/soap/IKosWeb",
    ],
    [{ port: 4433, virtualDirectory: "a/b" }, "https://erp.example.com:4433/a/b/KhaosABC.exe/soap/IKosWeb"],
    [{ host: "[::1]", port: "" }, "https://[::1]/KhaosABC.exe/soap/IKosWeb"],
  ])("builds the service address from %p", (fields, address) => {
    expect(addressOf(fields)).toBe(address);
  });

  it.each([
    [{ host: "https://erp.example.com" }, "host"],
    [{ host: "erp.example.com/evil" }, "host"],
    [{ host: "user@erp" }, "host"],
    [{ host: "" }, "host"],
    [{ port: "80a" }, "port"],
    [{ executable: "a/b.exe" }, "executable"],
    [{ virtualDirectory: "a?b" }, "virtualDirectory"],
    [{ headerName: "X: y" }, "headerName"],
    [{ protocol: "ftp" }, "protocol"],
  ])("refuses %p by the input's name, not by its value", (fields, name) => {
    expect(() => parse(fields)).toThrow(new RegExp(`check ${name}$`));
  });

  it("lets an on-premise agent take over host and port, and hides every secret", () => {
    expect([webService.inputs.host.onPremControlled, webService.inputs.port.onPremControlled]).toEqual([true, true]);
    expect([webService.inputs.password.type, webService.inputs.headerValue.type]).toEqual(["password", "password"]);
  });
});
