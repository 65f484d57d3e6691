// @ts-check
/** Lets Node run the project's own TypeScript: `@/lib/x` and extensionless imports, as the bundler resolves them. */

import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

registerHooks({
  resolve(specifier, context, nextResolve) {
    const path = specifier.startsWith("@/")
      ? `${root}${specifier.slice(2)}`
      : specifier.startsWith(".") && context.parentURL?.startsWith("file:")
        ? fileURLToPath(new URL(specifier, context.parentURL))
        : undefined;
    if (path === undefined || path.includes("/node_modules/")) return nextResolve(specifier, context);
    const file = [path, `${path}.ts`, `${path}/index.ts`].find(
      (candidate) => /\.\w+$/.test(candidate) && existsSync(candidate),
    );
    return file ? nextResolve(pathToFileURL(file).href, context) : nextResolve(specifier, context);
  },
});
