import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { SetAside } from "../source/set-aside.ts";
import type { Answer } from "./answer.ts";
import { llmExtractor } from "./llm-extractor.ts";
import type { LlmConfig } from "./llm-extractor.ts";

type Reply = Readonly<{ status?: number; content?: string; delayMs?: number }>;
type Asked = Readonly<{ path: string; body: Record<string, unknown>; key: string | undefined }>;

const open: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(open.splice(0).map((close) => close())));

/** A server that speaks as much of the OpenAI protocol as is needed, with the replies that it was given, in order. */
async function server(...replies: Reply[]): Promise<{ baseUrl: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const http = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const body = JSON.parse(text) as Record<string, unknown>;
      asked.push({ path: request.url ?? "", body, key: request.headers.authorization });
      const { status = 200, content = "", delayMs = 0 } = replies[Math.min(asked.length, replies.length) - 1]!;
      const message = { choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }] };
      const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
      setTimeout(() => {
        response.writeHead(status, { "content-type": "application/json", "retry-after-ms": "1" });
        response.end(
          JSON.stringify(status === 200 ? { id: "1", created: 0, model: "m", ...message, usage } : { error: {} }),
        );
      }, delayMs);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  open.push(() => new Promise((resolve) => http.close(resolve).closeAllConnections()));
  return { baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`, asked };
}

const text =
  "Ministerin Ada Quandt hat den Konzern Nordmetall kritisiert.\n\nNordmetall wies die „Vorwürfe“ am Montag zurück.";
const plain = { text, title: "Streit um Nordmetall", language: "de" as const };

const entities: Answer["entities"] = [
  { id: "q", type: "Person", name: "Ada Quandt", aliases: ["Quandt"] },
  { id: "n", type: "Organization", name: "Nordmetall", aliases: [] },
  { id: "v", type: "Event", name: "Vorwürfe gegen Nordmetall", aliases: ["Vorwürfe"] },
];
const statement = (over: Partial<Answer["statements"][number]>): Answer["statements"][number] => ({
  type: "CRITICIZED",
  source: "q",
  target: "n",
  quote: "Ministerin Ada Quandt hat den Konzern Nordmetall kritisiert.",
  trigger: "kritisiert",
  speaker: null,
  modality: "asserted",
  ...over,
});
const answer = (...statements: Answer["statements"]): string => JSON.stringify({ entities, statements });

const extractor = (baseUrl: string, over: Partial<LlmConfig> = {}): ReturnType<typeof llmExtractor> =>
  llmExtractor({ baseUrl, model: "m", retries: 2, ...over });

describe("llmExtractor", () => {
  it("asks with a JSON schema at temperature 0 and turns the answer into claims with exact spans", async () => {
    const { baseUrl, asked } = await server({ content: answer(statement({})) });
    const llm = extractor(baseUrl, { apiKey: "secret" });
    const { claims, entities: found } = await llm.read(plain);
    expect(claims).toHaveLength(1);
    expect(text.slice(claims[0]!.start, claims[0]!.end)).toBe(statement({}).quote);
    expect(found[claims[0]!.source]!.name).toBe("Ada Quandt");
    expect(asked[0]).toMatchObject({ path: "/v1/chat/completions", key: "Bearer secret", body: { temperature: 0 } });
    expect(asked[0]!.body["response_format"]).toMatchObject({ type: "json_schema" });
    expect(llm.usage).toEqual({ calls: 1, inputTokens: 100, outputTokens: 20, dropped: 0 });
  });

  it("drops a statement whose quote does not stand in the text, and counts it", async () => {
    const invented = statement({ quote: "Ada Quandt nannte Nordmetall eine Schande." });
    const { baseUrl } = await server({ content: answer(invented, statement({})) });
    const llm = extractor(baseUrl);
    expect((await llm.read(plain)).claims).toHaveLength(1);
    expect(llm.usage.dropped).toBe(1);
  });

  it("finds a quote whose marks and spaces were changed, and keeps the text's own", async () => {
    const changed = statement({
      type: "DENIED",
      source: "n",
      target: "v",
      quote: 'Nordmetall wies die "Vorwürfe"  am Montag zurück.',
    });
    const { baseUrl } = await server({ content: answer(changed) });
    const [claim] = (await extractor(baseUrl).read(plain)).claims;
    expect(text.slice(claim!.start, claim!.end)).toBe("Nordmetall wies die „Vorwürfe“ am Montag zurück.");
  });

  it("drops statements with unknown ends or ends of the wrong kind", async () => {
    const wrong = [
      statement({ target: "x" }),
      statement({ type: "CONTACTED", target: "v" }),
      statement({ target: "q" }),
    ];
    const { baseUrl } = await server({ content: answer(...wrong) });
    expect((await extractor(baseUrl).read(plain)).claims).toEqual([]);
  });

  it("makes no entity of a name that the text does not have", async () => {
    const hallucinated = { id: "x", type: "Person", name: "John Doe", aliases: [] };
    const { baseUrl } = await server({ content: JSON.stringify({ entities: [hallucinated], statements: [] }) });
    expect((await extractor(baseUrl).read(plain)).entities).toEqual([]);
  });

  it("reads JSON with prose and a fence around it", async () => {
    const { baseUrl } = await server({ content: `Gerne!\n\`\`\`json\n${answer(statement({}))}\n\`\`\`\nNoch Fragen?` });
    expect((await extractor(baseUrl).read(plain)).claims).toHaveLength(1);
  });

  it("tries again when the server is busy", async () => {
    const { baseUrl, asked } = await server({ status: 503 }, { status: 429 }, { content: answer(statement({})) });
    expect((await extractor(baseUrl).read(plain)).claims).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it.each<[string, Reply, string]>([
    ["no JSON", { content: "Das kann ich nicht beantworten." }, "did not answer with the JSON"],
    ["JSON of another shape", { content: '{"triples": []}' }, "did not answer with the JSON"],
    ["a wrong key", { status: 401 }, "check LLM_API_KEY"],
    ["an unknown model", { status: 404 }, "check LLM_MODEL"],
    ["a slow answer", { content: answer(), delayMs: 2000 }, "took too long"],
  ])("sets the article aside on %s", async (_, reply, reason) => {
    const { baseUrl } = await server(reply);
    const reading = extractor(baseUrl, { timeoutMs: 400, retries: 0 }).read(plain);
    await expect(reading).rejects.toThrow(SetAside);
    await expect(reading).rejects.toThrow(reason);
  });

  it("says so when nobody listens at the address", async () => {
    await expect(extractor("http://127.0.0.1:9/v1", { retries: 0 }).read(plain)).rejects.toThrow("check LLM_BASE_URL");
  });

  it("sends a long article in overlapping parts and joins what they say", async () => {
    const filler = Array.from({ length: 40 }, (_, i) => `Absatz ${i} sagt nichts zur Sache.`).join("\n\n");
    const { baseUrl, asked } = await server({ content: answer(statement({})) });
    const reading = await extractor(baseUrl, { partLength: 900 }).read({ ...plain, text: `${text}\n\n${filler}` });
    expect(asked.length).toBeGreaterThan(1);
    expect(reading.entities.map(({ name }) => name)).toEqual(entities.map(({ name }) => name));
  });
});
