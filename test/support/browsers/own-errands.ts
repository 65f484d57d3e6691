/**
 * Hosts that a browser asks for on its own account, whatever is installed in it, and that no switch
 * silences. They are refused like everything else; they only do not count as ours.
 */

const makers: readonly RegExp[] = [
  /^(?:accounts|www|clients\d*|android\.clients|redirector\.gvt1)\.google\.com$/,
  /^(?:update|content-autofill|optimizationguide-pa|safebrowsing|edgedl\.me)\.googleapis\.com$/,
  /^(?:[\w-]+\.)*mozilla\.(?:com|org|net)$/,
  /^(?:detectportal|firefox-settings-attachments)\.firefox\.com$/,
];

/** What somebody other than the browser itself wanted: each one is a byte on its way out. */
export function withoutErrands(refused: readonly string[]): string[] {
  return refused.filter((target) => !makers.some((maker) => maker.test(hostOf(target))));
}

/** `target` is an address or "host:port". */
function hostOf(target: string): string {
  return URL.canParse(target) && target.includes("//")
    ? new URL(target).hostname
    : (target.split(":")[0] ?? "");
}
