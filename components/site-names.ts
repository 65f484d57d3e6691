/** What people call the sites that are known. */

import { sites } from "@/lib/platforms/sites";

export const siteNames = sites.map(({ id, label }) => ({ id, label }));
