/** Preferences of the Firefox that the tests run: one extension, one proxy, and no errand of its own. */

import type { LaunchOptions } from "./driver";
import { firefoxExtensionId, firefoxExtensionUuid } from "./extension-id";

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What Firefox would otherwise ask its maker for while it runs. */
const quiet: Preferences = {
  "app.normandy.enabled": false,
  "app.update.auto": false,
  "app.update.disabledForTesting": true,
  "browser.discovery.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.newtabpage.activity-stream.feeds.system.topstories": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.region.network.url": "",
  "browser.region.update.enabled": false,
  "browser.safebrowsing.blockedURIs.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.google5.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.search.update": false,
  "browser.startup.page": 0,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.topsites.contile.enabled": false,
  "browser.urlbar.suggest.searches": false,
  "browser.shell.checkDefaultBrowser": false,
  "captivedetect.canonicalURL": "",
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "identity.fxaccounts.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "media.gmp-manager.url": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.prefetch-next": false,
  "network.dns.disablePrefetch": true,
  "network.http.speculative-parallel-limit": 0,
  "network.trr.mode": 5,
  "nimbus.rollouts.enabled": false,
  "security.OCSP.enabled": 0,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
};

export function firefoxPreferences({ proxyPort, willGrant, storageBytes }: LaunchOptions): Preferences {
  return {
    ...quiet,
    // One origin may hold a fifth of all; the least that Firefox lets it have is 10 MB.
    ...(storageBytes !== undefined && {
      "dom.quotaManager.temporaryStorage.fixedLimit": Math.ceil((storageBytes * 5) / 1024),
    }),
    "extensions.webextensions.uuids": JSON.stringify({ [firefoxExtensionId]: firefoxExtensionUuid }),
    // Hosts are optional: nothing is granted when the extension is installed …
    "extensions.originControls.grantByDefault": false,
    // … and what it asks for after a click is granted without the prompt, or the prompt stays open.
    "extensions.webextOptionalPermissionPrompts": willGrant.length === 0,
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
  };
}
