/** Runs in the stage's page. */

interface StagedRequest {
  readonly name: string;
  readonly url: string;
  readonly via: "fetch" | "xhr";
  readonly method?: string;
  readonly requestBody?: string;
}

const requests: readonly StagedRequest[] = JSON.parse(
  document.querySelector("#requests")?.textContent ?? "[]",
);

for (const request of requests) {
  const button = document.createElement("button");
  button.id = `load-${request.name}`;
  button.textContent = request.name;
  button.addEventListener("click", async () => {
    const asked = request.via === "fetch" ? byFetch(request) : byXhr(request);
    const text = await asked.catch(() => undefined);
    if (text === undefined) note("#lost", request.name);
    else note("#received", await digestOf(text));
  });
  document.body.append(button);
}

window.addEventListener("error", ({ message }) => note("#troubles", message));
window.addEventListener("unhandledrejection", ({ reason }) => note("#troubles", String(reason)));
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  note("#troubles", `${violatedDirective}: ${blockedURI} ${sample}`),
);

async function byFetch({ url, method = "GET", requestBody }: StagedRequest): Promise<string> {
  const response = await fetch(url, { method, ...(requestBody !== undefined && { body: requestBody }) });
  return response.text();
}

function byXhr({ url, method = "GET", requestBody }: StagedRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.addEventListener("load", () => resolve(request.responseText));
    request.addEventListener("error", () => reject(new Error("the network was lost")));
    request.send(requestBody);
  });
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function note(list: string, text: string) {
  const item = document.createElement("li");
  item.textContent = text;
  document.querySelector(list)?.append(item);
}
