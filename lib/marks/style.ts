/**
 * How marks and their menu look. The host has no size and no place in the layout; nothing of the page's style
 * comes in but its text colour, which fits its background, light or dark. The hues of the states have a
 * contrast of 3:1 or more on white and on black alike, and every state has a shape of its own.
 */

import type { MarkSpot } from "@/lib/platforms/page-reader";

const places: Readonly<Record<MarkSpot["kind"], string>> = {
  row: "inset-block-start:0;inset-inline-start:-20px",
  corner: "inset-block-start:2px;inset-inline-start:2px",
  gutter: "inset-block-start:6px;inset-inline-start:-18px",
  line: "inset-block-start:-2px;inset-inline-start:4px",
};

export function markStyle(kind: MarkSpot["kind"]): string {
  // Out of a line of text it stands where the text ends; as a block it would stand below.
  const display = kind === "line" ? "inline" : "block";
  return `:host{all:initial!important;position:absolute!important;display:${display}!important;
width:0!important;height:0!important;overflow:visible!important;color:inherit!important;z-index:1!important}
.mark{position:absolute;${places[kind]};box-sizing:border-box;width:20px;height:20px;margin:0;padding:3px;
border:0;border-radius:6px;background:none;color:inherit;cursor:pointer;appearance:none}
.mark svg{display:block;width:14px;height:14px;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;
stroke-linejoin:round}
[data-state=kept],[data-state=none],[data-state=aside]{opacity:.7}
.mark:hover,.mark:focus-visible{opacity:1}
.mark:hover{background:rgb(128 128 128/.2)}
.mark:focus-visible{outline:2px solid #3b82f6;outline-offset:0}
[data-state=needs]{color:#c2410c}[data-state=answered]{color:#15803d}[data-state=clipped]{color:#2563eb}
${menuStyle}`;
}

const menuStyle = `.menu{position:fixed;inset:auto;box-sizing:border-box;width:240px;max-height:80vh;overflow:auto;
margin:0;padding:4px;border:1px solid #d4d4d8;border-radius:6px;background:#fff;color:#18181b;
font:13px/1.4 system-ui,sans-serif;text-align:start;letter-spacing:normal;white-space:normal}
.menu.dark{border-color:#3f3f46;background:#18181b;color:#f4f4f5;color-scheme:dark}
.menu p{margin:0;padding:4px 8px;font-size:12px;opacity:.75;overflow-wrap:anywhere}
.menu button{display:block;box-sizing:border-box;width:100%;margin:0;padding:6px 8px;border:0;border-radius:4px;
background:none;color:inherit;font:inherit;text-align:start;cursor:pointer;overflow-wrap:anywhere}
.menu button:hover,.menu button:focus-visible{background:rgb(128 128 128/.2);outline:2px solid transparent}
.menu button:focus-visible{outline-color:#3b82f6;outline-offset:-2px}
.menu input{box-sizing:border-box;width:100%;margin:0 0 4px;padding:6px 8px;border:1px solid #71717a;
border-radius:4px;background:transparent;color:inherit;font:inherit}
.menu input:focus-visible{outline:2px solid #3b82f6;outline-offset:-1px}`;
