import { readFileSync } from "node:fs";
import { platform } from "@/lib/platforms/facebook/index";
const S="/work/shared/samples/facebook/relay/";
const text=(JSON.parse(readFileSync(S+"post-with-comments-2025.relay.json","utf8")) as {result:unknown}[]).map((r)=>JSON.stringify(r.result)).join("\n");
for(let i=0;i<200;i++) JSON.parse(text);
let t=performance.now(); for(let i=0;i<1000;i++) JSON.parse(text); const p=performance.now()-t;
for(let i=0;i<200;i++) platform.readPayload({url:"",text});
t=performance.now(); for(let i=0;i<1000;i++) platform.readPayload({url:"",text}); const r=performance.now()-t;
console.log(p.toFixed(0),r.toFixed(0),(r/p).toFixed(2), text.length);
