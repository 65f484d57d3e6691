/** A page without a window: makes the weekly backup where the worker cannot, and tells it where it is. */

import { reportBackup } from "@/lib/keeping/report-backup";

// Such a page can send messages and nothing else: the version of the program stands in its address.
void reportBackup(decodeURIComponent(location.hash.slice(1)), Date.now());
