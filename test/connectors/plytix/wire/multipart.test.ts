import { buildMultipart } from "../../../../connectors/plytix/wire/multipart";

const partsOf = ({ contentType, body }: ReturnType<typeof buildMultipart>) => {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? "";
  return body.toString("latin1").split(`--${boundary}`);
};

it("holds the bytes of one file in the field file", async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 7]);
  const { contentType, body } = buildMultipart("a.bin", bytes);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const file = form.get("file");
  expect(file).toMatchObject({ name: "a.bin", size: 5 });
  expect(file instanceof Blob && Buffer.from(await file.arrayBuffer())).toEqual(bytes);
});

it("takes another boundary when the file contains the usual one", () => {
  const usual = buildMultipart("a", Buffer.alloc(0));
  const hostile = buildMultipart("a", usual.body);
  expect(hostile.contentType).not.toBe(usual.contentType);
  expect(partsOf(hostile)).toHaveLength(3);
});

it("lets no file name end its header", () => {
  const [, part = ""] = partsOf(buildMultipart('a"\r\nX-Evil: 1', Buffer.from("x")));
  expect(part.split("\r\n").filter((line) => line.includes("Evil"))).toEqual([
    'Content-Disposition: form-data; name="file"; filename="a%22%0D%0AX-Evil: 1"',
  ]);
});
