import { createHash, generateKeyPairSync, sign } from "node:crypto";

/** ASN.1 tags in use. */
const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OBJECT = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const BOOLEAN = 0x01;

/** Object identifiers, encoded. */
const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x55, 0x04, 0x03];
const SUBJECT_ALTERNATIVE_NAME = [0x55, 0x1d, 0x11];
const BASIC_CONSTRAINTS = [0x55, 0x1d, 0x13];

function der(tag: number, ...parts: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const named = (name: string) =>
  der(SEQUENCE, der(SET, der(SEQUENCE, der(OBJECT, COMMON_NAME), der(UTF8, Buffer.from(name)))));

/**
 * A fresh key and a certificate signed by itself, as small installations use them; PEM texts. It names `localhost` and
 * 127.0.0.1, is its own authority and holds from 2020 to 2049.
 */
export function createSelfSignedCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const algorithm = der(SEQUENCE, der(OBJECT, ECDSA_WITH_SHA256));
  const serial = createHash("sha256").update(spki).digest().subarray(0, 8);
  // The first bit of a positive integer is 0, and the first byte not 0.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const names = der(SEQUENCE, der(0x82, Buffer.from("localhost")), der(0x87, [127, 0, 0, 1]));
  const extensions = der(
    SEQUENCE,
    der(SEQUENCE, der(OBJECT, SUBJECT_ALTERNATIVE_NAME), der(OCTET_STRING, names)),
    der(
      SEQUENCE,
      der(OBJECT, BASIC_CONSTRAINTS),
      der(BOOLEAN, [0xff]),
      der(OCTET_STRING, der(SEQUENCE, der(BOOLEAN, [0xff]))),
    ),
  );
  const validity = der(
    SEQUENCE,
    der(UTC_TIME, Buffer.from("200101000000Z")),
    der(UTC_TIME, Buffer.from("491231235959Z")),
  );
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, [2])),
    der(INTEGER, serial),
    ...[algorithm, named("khaos-simulator"), validity, named("khaos-simulator"), spki],
    der(0xa3, extensions),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = der(SEQUENCE, body, algorithm, der(BIT_STRING, [0], signature));
  const base64 = certificate.toString("base64").replace(/.{64}/g, "$&\n").trimEnd();
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}
